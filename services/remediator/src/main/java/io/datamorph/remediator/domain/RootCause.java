package io.datamorph.remediator.domain;

import io.datamorph.contracts.Category;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Why a round came to nothing, as far as the failure itself tells. */
public sealed interface RootCause {

  /** How the workflow ends at once, because no other code for the same request could help. */
  default Optional<Ending> ending() {
    return Optional.empty();
  }

  /** What the user is told. */
  record Ending(Category category, String code, String message) {
    public Ending {
      Objects.requireNonNull(category, "category");
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(message, "message");
    }
  }

  /** Short and stable, for logs and rows. */
  String name();

  /** In a sentence. */
  String inWords();

  /** A column that the script reads does not exist (any more). */
  record UnknownColumn(String column) implements RootCause {
    @Override
    public String name() {
      return "UNKNOWN_COLUMN";
    }

    @Override
    public String inWords() {
      return "the script reads a column that is not there" + named(column);
    }
  }

  /** A table that the script reads does not exist (any more). */
  record UnknownTable(String table) implements RootCause {
    @Override
    public String name() {
      return "UNKNOWN_TABLE";
    }

    @Override
    public String inWords() {
      return "the script reads a table that is not there" + named(table);
    }
  }

  /** Types do not fit: of an operation, or of the staging table. */
  record TypeMismatch() implements RootCause {
    @Override
    public String name() {
      return "TYPE_MISMATCH";
    }

    @Override
    public String inWords() {
      return "types do not fit together";
    }
  }

  /** A value that no code can convert or compute with: a division by zero, a text as a number. */
  record UnfitData(String condition) implements RootCause {
    @Override
    public String name() {
      return "UNFIT_DATA";
    }

    @Override
    public String inWords() {
      return "the data has a value that the spec cannot be computed with" + named(condition);
    }
  }

  /** The result is not what the spec means. */
  record WrongResult(List<String> tests) implements RootCause {
    public WrongResult {
      tests = List.copyOf(tests);
    }

    @Override
    public String name() {
      return "WRONG_RESULT";
    }

    @Override
    public String inWords() {
      return "the result is not what the spec means: " + String.join(", ", tests);
    }
  }

  /** Several new rows claim the same key of the target. */
  record DuplicateKeys(String found) implements RootCause {
    @Override
    public String name() {
      return "DUPLICATE_KEYS";
    }

    @Override
    public String inWords() {
      return found;
    }

    @Override
    public Optional<Ending> ending() {
      String advice =
          "Which of them is right cannot be known: keep one by a dedupe step, or name other keys."
              + " The keys are shown by ./datamorph validation";
      return Optional.of(new Ending(Category.USER_INPUT, name(), found + ". " + advice));
    }
  }

  /** Something that only the user can remove stands in the way of the job. */
  record UsersPart(String name, String inWords) implements RootCause {
    @Override
    public Optional<Ending> ending() {
      return Optional.of(new Ending(Category.USER_INPUT, name, inWords));
    }
  }

  /** The result may be right, but nobody can tell: a fault of the oracle, not of the job. */
  record NotProvable(String inWords) implements RootCause {
    @Override
    public String name() {
      return "NOT_PROVABLE";
    }

    @Override
    public Optional<Ending> ending() {
      return Optional.of(new Ending(Category.INTERNAL, name(), inWords));
    }
  }

  /** Rows were added to a target that somebody else wrote meanwhile; nothing is wrong. */
  record TargetChanged() implements RootCause {
    @Override
    public String name() {
      return Failure.TARGET_CHANGED;
    }

    @Override
    public String inWords() {
      return "the target was written while the job was at it";
    }
  }

  /** The result has other columns or types than the target. */
  record WrongStructure(List<String> tests) implements RootCause {
    public WrongStructure {
      tests = List.copyOf(tests);
    }

    @Override
    public String name() {
      return "WRONG_STRUCTURE";
    }

    @Override
    public String inWords() {
      return "the result has another structure than the target: " + String.join(", ", tests);
    }
  }

  /** The script was refused before it ran. */
  record ScriptRefused() implements RootCause {
    @Override
    public String name() {
      return "SCRIPT_REFUSED";
    }

    @Override
    public String inWords() {
      return "the script does something that no script may";
    }
  }

  /** The script raised for another reason. */
  record ScriptError() implements RootCause {
    @Override
    public String name() {
      return "SCRIPT_ERROR";
    }

    @Override
    public String inWords() {
      return "the script raised an error";
    }
  }

  /** Too little time or memory. */
  record ResourceExhausted() implements RootCause {
    @Override
    public String name() {
      return "RESOURCE_EXHAUSTED";
    }

    @Override
    public String inWords() {
      return "the job had too little time or memory";
    }
  }

  /** Something outside was away. */
  record External() implements RootCause {
    @Override
    public String name() {
      return "EXTERNAL";
    }

    @Override
    public String inWords() {
      return "something outside of the system failed";
    }
  }

  /** Nothing known. */
  record Unknown() implements RootCause {
    @Override
    public String name() {
      return "UNKNOWN";
    }

    @Override
    public String inWords() {
      return "the cause is not known";
    }
  }

  private static String named(String what) {
    return what.isEmpty() ? "" : " (" + what + ")";
  }
}
