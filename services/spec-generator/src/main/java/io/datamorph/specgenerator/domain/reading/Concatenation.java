package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code first and last name, with one space in between} -> {@code concat(first, ' ', last)}. */
final class Concatenation {

  private static final List<Phrase> BETWEEN =
      Phrase.all(
          ",? with|separated|joined by|with? a|an|one|single? space|blank in? between?",
          ",? with|separated|joined by|with? a|an|one|single? space|blank between them?");

  private static final List<Phrase> COMMA =
      Phrase.all(",? with|separated|joined by|with? a|one? comma in? between?");

  private Concatenation() {}

  static Optional<PhraseParser.Parsed> at(Draft draft, int from, int to) {
    Text text = draft.text();
    List<ColumnRef> columns = new ArrayList<>();
    int i = from;
    while (i < to) {
      Optional<Part> part = part(draft, i, to);
      if (part.isEmpty() || !part.get().column().isText()) {
        break;
      }
      columns.add(part.get().column());
      i = part.get().to();
      if (!text.is(i, "and") && !text.is(i, ",") && !text.is(i, "+")) {
        break;
      }
      if (!part(draft, i + 1, to).isPresent()) {
        break;
      }
      i++;
    }
    if (columns.size() < 2) {
      return Optional.empty();
    }
    int space = Phrase.longest(BETWEEN, text.tokens(), i);
    int comma = Phrase.longest(COMMA, text.tokens(), i);
    boolean names = columns.stream().allMatch(column -> column.name().contains("name"));
    if (space < 0 && comma < 0 && !names) {
      return Optional.empty();
    }
    int end = Math.max(i, Math.max(space, comma));
    return Optional.of(
        new PhraseParser.Parsed(from, end, joined(columns, comma > space ? ", " : " ")));
  }

  private record Part(int to, ColumnRef column) {}

  /** A column by its name, or by the first half of a name whose second half comes later. */
  private static Optional<Part> part(Draft draft, int at, int to) {
    Text text = draft.text();
    Optional<Links.Named> named = draft.links().columnAt(draft, at).filter(n -> n.to() <= to);
    if (named.isPresent() && named.get().link().isClear() && named.get().link().score() >= 70) {
      return Optional.of(new Part(named.get().to(), named.get().columns().getFirst()));
    }
    int and = draft.links().skipArticles(text, at) + 1;
    if (!text.is(and, "and") && !text.is(and, ",")) {
      return Optional.empty();
    }
    for (int i = and + 1; i < Math.min(to, and + 5); i++) {
      if (!text.at(i).isWord()) {
        break;
      }
      Optional<ColumnRef> whole =
          draft
              .links()
              .columns()
              .link(
                  List.of(text.at(and - 1).norm(), text.at(i).norm()),
                  draft.links().preferred(draft, at),
                  draft.scope())
              .only();
      if (whole.isPresent() && whole.get().isText()) {
        return Optional.of(new Part(and, whole.get()));
      }
    }
    return Optional.empty();
  }

  private static Expr joined(List<ColumnRef> columns, String separator) {
    List<Expr> parts = new ArrayList<>();
    for (ColumnRef column : columns) {
      if (!parts.isEmpty()) {
        parts.add(Expr.text(separator));
      }
      parts.add(new Expr.Col(column));
    }
    return new Expr.Call("concat", parts);
  }
}
