package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.List;
import java.util.Optional;

/** {@code drop the payments table} -> refused: a request makes a table, and nothing else. */
final class GuardRecogniser implements Recogniser {

  private static final List<Phrase> COMMANDS =
      Phrase.all(
          "drop|alter|truncate|rename table|schema|database|column|index|view|role|user",
          "truncate|vacuum|reindex",
          "create|replace view|index|user|role|database|schema|function|trigger",
          "grant|revoke all|select|insert|update|delete|access|privileges",
          "delete|erase|purge|wipe all|every|the|any|rows|from",
          "delete|erase|purge|wipe",
          "insert into",
          "update the? table",
          "run|execute the|this|following? sql|command|statement|query|script");

  private static final List<Phrase> OVERRIDES =
      Phrase.all(
          "ignore|disregard|forget|override all|any|the|my|your? previous|prior|earlier|above|former",
          "you are|now now? a|an|act|the",
          "act|behave as|like a|an|if|though|my|our",
          "you must|should|will|shall|can|may? now? act as",
          "your|hidden|internal|secret|system instructions|prompt|rules|prompts",
          "rules are void",
          "end of user|the? request|prompt|input");

  private static final List<Phrase> BACK =
      Phrase.all("back in|into|to|as|over|onto the|our|my? table?");

  private static final String WRITES = "write|save|store|put|load|push|insert|copy|place|bring";

  private static final List<Phrase> OBEY =
      Phrase.all(
          "follow the|those|these|its|their|all|any? steps|instructions|orders|directions|description"
              + "|comment",
          "as|what described|written|explained|said|stated|told|says in|there",
          "written in the|its|their description|comment|comments",
          "do what the|its comment|description says");

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    boolean elsewhere = false;
    boolean obey = false;
    for (int i = 0; i < text.size(); i++) {
      elsewhere |= text.is(i, "comment") || text.is(i, "description") || text.is(i, "comments");
      obey |= Phrase.longest(OBEY, text.tokens(), i) >= 0;
      command(draft, i);
      writtenBack(draft, i);
      if (Phrase.longest(OVERRIDES, text.tokens(), i) >= 0 || speaksAs(text, i)) {
        draft
            .findings()
            .problem(
                "REQUEST_REFUSED",
                "the request tries to change the rules of this system (\"%s\"); it is refused as a whole"
                    .formatted(text.written(i, Math.min(i + 6, text.sentenceEnd(i)))),
                Optional.empty());
      }
    }
    if (elsewhere && obey) {
      draft
          .findings()
          .problem(
              "INSTRUCTIONS_IN_DATA",
              "comments and cell values are data and are never followed as instructions; say in the"
                  + " request itself what to do",
              Optional.empty());
    }
  }

  /** {@code SYSTEM: ...} or {@code Act as ...} at the beginning poses as somebody else. */
  private static boolean speaksAs(Text text, int at) {
    boolean begins = text.isBreak(at - 1) || text.is(at - 1, "please") || text.is(at - 1, "now");
    boolean acts = text.is(at, "act") && text.is(at + 1, "as");
    return begins && acts
        || text.isBreak(at - 1)
            && (text.is(at, "system") || text.is(at, "assistant") || text.is(at, "developer"))
            && text.is(at + 1, ":");
  }

  private static void command(Draft draft, int at) {
    Text text = draft.text();
    if (isAllowed(draft, at)) {
      return;
    }
    int end = Phrase.longest(COMMANDS, text.tokens(), at);
    boolean dropsTable =
        end < 0 && text.at(at).matches("drop|remove|destroy|update") && namesTable(draft, at);
    if (end < 0 && !dropsTable) {
      return;
    }
    draft
        .findings()
        .problem(
            "NOT_A_READ",
            "\"%s\": a request describes a new table; existing tables are never changed or dropped"
                .formatted(
                    text.written(at, Math.min(at + 6, Math.max(at + 1, text.sentenceEnd(at))))),
            Optional.of("describe the table to make from the rows that are wanted"));
  }

  /** {@code save the cleaned rows back as members}: over the rows that they come from. */
  private static void writtenBack(Draft draft, int at) {
    Text text = draft.text();
    int name = Phrase.longest(BACK, text.tokens(), at);
    boolean table =
        name > 0
            && name < text.size()
            && draft.target.existing.isEmpty()
            && draft.links().tables().at(text, name).isPresent();
    boolean writes =
        table
            && text.tokens().subList(text.sentenceStart(at), at).stream()
                .anyMatch(token -> token.matches(WRITES));
    if (writes) {
      draft
          .findings()
          .problem(
              "NOT_A_READ",
              "\"%s\": a request describes a new table; existing tables are never written over"
                  .formatted(text.written(at, name + 1)),
              Optional.of("give the table to make a name that is not taken"));
    }
  }

  /** {@code do not delete anything}, or what leads to a table that takes more rows. */
  private static boolean isAllowed(Draft draft, int at) {
    Text text = draft.text();
    boolean negated =
        text.is(at - 1, "not") || text.is(at - 1, "never") || text.is(at - 1, "don't");
    return negated
        || text.at(at).matches("update|insert")
            && draft
                .target
                .existing
                .filter(target -> at >= target.from() && at <= target.at() || text.is(at, "insert"))
                .isPresent();
  }

  /** {@code drop the payments table}, but not {@code drop payments without an order}. */
  private static boolean namesTable(Draft draft, int at) {
    Text text = draft.text();
    int i = draft.links().skipArticles(text, at + 1);
    if (text.is(i, "table")) {
      return true;
    }
    return i < text.size()
        && text.at(i).kind() == Token.Kind.WORD
        && draft
            .links()
            .tables()
            .at(text, i)
            .filter(mention -> text.is(mention.to(), "table") || text.is(at, "update"))
            .filter(mention -> !text.is(mention.to() + 1, "rows"))
            .isPresent();
  }
}
