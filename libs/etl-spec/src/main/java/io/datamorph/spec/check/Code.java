package io.datamorph.spec.check;

/** The stable codes of diagnostics; a code is never renamed and never changes its meaning. */
public enum Code {
  DOCUMENT_EMPTY("there is nothing to read"),
  DOCUMENT_TOO_LARGE("the document is over 1 MB"),
  DOCUMENT_NOT_READABLE("the document is neither JSON nor YAML"),
  MISSING_PROPERTY("something required is not said"),
  UNKNOWN_PROPERTY("a property that the language does not have"),
  WRONG_KIND("a value of another kind is needed, a list in place of a text, say"),
  UNKNOWN_VALUE("a word that is not one of the allowed ones"),
  UNSUPPORTED_VERSION("a language version that this reader does not know"),
  TOO_MANY_STEPS("over 500 steps, or over 500 sources or checks"),
  TOO_MANY_DIAGNOSTICS("more is wrong than is worth listing"),
  INVALID_NAME("a name that is empty, too long or has characters it cannot have"),
  DUPLICATE_NAME("two sources, steps or checks have one name"),
  UNKNOWN_CONNECTION("a connection that the catalogue does not describe"),
  UNKNOWN_TABLE("a table that the connection does not have"),
  UNKNOWN_INPUT("a step reads something that does not exist"),
  FORWARD_REFERENCE("a step reads itself or a later step"),
  SAME_INPUT_TWICE("a join reads one relation on both sides"),
  UNUSED_SOURCE("a source that no step reads"),
  UNUSED_STEP("a step that nothing reads and that is not the last"),
  NO_SOURCES("a spec reads at least one source"),
  NO_STEPS("a spec has at least one step"),
  EMPTY_LIST("a list that needs at least one entry"),
  SYNTAX("an expression that cannot be read"),
  EXPRESSION_TOO_LARGE("an expression that is too long or nested too deep"),
  UNSUPPORTED_SYNTAX("SQL that the language leaves out"),
  UNKNOWN_RELATION("a qualifier that names nothing the step reads"),
  UNKNOWN_COLUMN("a column that the input does not have"),
  AMBIGUOUS_COLUMN("a name that several columns of the input have"),
  UNKNOWN_FUNCTION("a function that the catalogue does not have"),
  WRONG_ARITY("a function with too many or too few arguments"),
  TYPE_MISMATCH("types that do not fit together"),
  INVALID_LITERAL("a constant that is not a value of its type"),
  UNKNOWN_TYPE("a type that the language does not have"),
  CONSTANT_REQUIRED("an argument that must be a constant"),
  INVALID_PATTERN("a pattern outside of what every engine reads alike"),
  AGGREGATE_NOT_ALLOWED("an aggregate where rows are still apart, or inside another"),
  NOT_GROUPED("a column beside aggregates that is not a group"),
  CONDITION_NOT_BOOLEAN("a condition that is not true or false"),
  NAME_REQUIRED("an expression that needs a name for its column"),
  DUPLICATE_COLUMN("two output columns have one name"),
  TOO_MANY_COLUMNS("more columns than a table can have"),
  JOIN_CONDITION("a condition that a join lacks, or that a cross join must not have"),
  LIMIT_WITHOUT_ORDER("a limit of rows in no order"),
  WINDOW_WITHOUT_ORDER("a window that numbers, picks or counts rows in no order"),
  INPUTS_DIFFER("inputs of a union, intersect or except whose columns are not the same"),
  TOO_FEW_INPUTS("a step that needs more inputs, or fewer"),
  VALUES_UNKNOWN("a pivot whose values are neither listed nor known"),
  INVALID_CODE("code of a custom step that cannot be a function's body"),
  INVALID_COUNT("a number outside of its range"),
  NOT_A_LITERAL("a fill value that is not a constant"),
  TARGET_IS_SOURCE("the target is one of the sources"),
  TARGET_NOT_OURS("a table that this system did not make and that was not named for overwriting"),
  TARGET_RESERVED("a schema in which no target may be"),
  KEYS_REQUIRED("a write mode that needs keys"),
  TARGET_COLUMNS_DIFFER("a result that does not have the columns of the table it is written into"),
  HISTORY_TIME_REQUIRED("a history that does not say since when its rows hold"),
  HISTORY_NOT_ALLOWED("a history for a write mode that keeps none"),
  UNKNOWN_KEY("a key that is not a column of the result");

  private final String meaning;

  Code(String meaning) {
    this.meaning = meaning;
  }

  /** What the code stands for, in general. */
  public String meaning() {
    return meaning;
  }
}
