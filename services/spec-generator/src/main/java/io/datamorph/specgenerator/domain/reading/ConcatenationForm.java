package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code first and last name, with one space in between} -> {@code concat(first, ' ', last)}. */
final class ConcatenationForm implements ValueForm {

  private static final List<Phrase> LEADS =
      Phrase.all(
          "concatenation|combination of",
          "concatenate|concatenated|join|joined|combine|combined? together?");

  private static final List<Phrase> JOINTS =
      Phrase.all(
          ", then? and? then?", "and then?", "followed by", "+", "||", "then", "with", "plus");

  private static final List<Phrase> BETWEEN =
      Phrase.all(",? with|separated|joined by|with?", ",? and put|with between them");

  private static final List<Phrase> AFTER =
      Phrase.all("in between", "between them", "between the two?", "as separator");

  private static final Map<String, String> SEPARATORS =
      Map.of(
          "space",
          " ",
          "blank",
          " ",
          "comma",
          ",",
          "dash",
          "-",
          "hyphen",
          "-",
          "slash",
          "/",
          "colon",
          ":",
          "underscore",
          "_",
          "dot",
          ".",
          "semicolon",
          ";");

  /** A column, or what is put between columns. */
  private record Part(int to, Optional<ColumnRef> column, String separator) {}

  @Override
  public Optional<Parsed> at(Draft draft, int from, int to) {
    int lead = Phrase.longest(LEADS, draft.text().tokens(), from);
    List<Part> parts = parts(draft, lead > 0 ? lead : from, to);
    List<ColumnRef> columns = parts.stream().flatMap(part -> part.column().stream()).toList();
    if (columns.stream().distinct().count() < 2) {
      return Optional.empty();
    }
    int end = parts.getLast().to();
    if (parts.size() > columns.size()) {
      return Optional.of(new Parsed(from, end, said(parts)));
    }
    Optional<Part> between = between(draft, end, to);
    boolean names = columns.stream().allMatch(column -> column.name().contains("name"));
    if (between.isEmpty() && !names) {
      return Optional.empty();
    }
    return Optional.of(
        new Parsed(
            from,
            between.map(Part::to).orElse(end),
            joined(columns, between.map(Part::separator).orElse(" "))));
  }

  private static List<Part> parts(Draft draft, int from, int to) {
    List<Part> parts = new ArrayList<>();
    int i = from;
    while (i < to) {
      Optional<Part> next = column(draft, i, to);
      if (next.isEmpty() && !parts.isEmpty()) {
        next = separator(draft, i, to).filter(s -> leadsOn(draft, s.to(), to));
      }
      if (next.isEmpty()) {
        break;
      }
      parts.add(next.get());
      int joint = Phrase.longest(JOINTS, draft.text().tokens(), next.get().to());
      if (joint < 0) {
        break;
      }
      i = joint;
    }
    while (!parts.isEmpty() && parts.getLast().column().isEmpty()) {
      parts.removeLast();
    }
    return parts;
  }

  /** Behind what is put between there is another part. */
  private static boolean leadsOn(Draft draft, int at, int to) {
    int joint = Phrase.longest(JOINTS, draft.text().tokens(), at);
    return joint > 0
        && joint < to
        && (column(draft, joint, to).isPresent() || separator(draft, joint, to).isPresent());
  }

  private static Optional<Part> column(Draft draft, int at, int to) {
    return Optional.of(at)
        .flatMap(i -> named(draft, i, to))
        .filter(part -> part.column().filter(ColumnRef::isText).isPresent());
  }

  /** A column by its name, or by the first half of a name whose second half comes later. */
  private static Optional<Part> named(Draft draft, int at, int to) {
    Text text = draft.text();
    Optional<Links.Named> named = draft.links().columnAt(draft, at, to);
    if (named.isPresent() && named.get().isClear() && named.get().score() >= 70) {
      return Optional.of(
          new Part(named.get().to(), Optional.of(named.get().refs().getFirst()), ""));
    }
    int and = draft.links().skipArticles(text, at) + 1;
    if (!text.is(and, "and") && !text.is(and, ",")) {
      return Optional.empty();
    }
    for (int i = and + 1; i < Math.min(to, and + 5) && text.at(i).isWord(); i++) {
      Optional<ColumnRef> whole =
          draft
              .links()
              .columns()
              .link(
                  List.of(text.at(and - 1).norm(), text.at(i).norm()),
                  draft.links().preferred(draft, at),
                  draft.scope())
              .only();
      if (whole.filter(ColumnRef::isText).isPresent()) {
        return Optional.of(new Part(and, whole, ""));
      }
    }
    return Optional.empty();
  }

  /** {@code a comma}, {@code one space}, {@code ' - '}. */
  private static Optional<Part> separator(Draft draft, int at, int to) {
    Text text = draft.text();
    int i = draft.links().skipArticles(text, at);
    i = text.is(i, "one") || text.is(i, "single") ? i + 1 : i;
    if (i >= to) {
      return Optional.empty();
    }
    Token token = text.at(i);
    if (token.kind() == Token.Kind.STRING) {
      return Optional.of(new Part(i + 1, Optional.empty(), token.norm()));
    }
    String sign = token.isWord() ? SEPARATORS.get(token.norm()) : null;
    int end = i + 1;
    return Optional.ofNullable(sign).map(s -> new Part(end, Optional.empty(), s));
  }

  /** {@code separated by a comma and a space}, {@code with one space in between}. */
  private static Optional<Part> between(Draft draft, int at, int to) {
    Text text = draft.text();
    int lead = Phrase.longest(BETWEEN, text.tokens(), at);
    Optional<Part> first = lead < 0 ? Optional.empty() : separator(draft, lead, to);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Optional<Part> second =
        text.is(first.get().to(), "and")
            ? separator(draft, first.get().to() + 1, to)
            : Optional.empty();
    int end = second.map(Part::to).orElse(first.get().to());
    int after = Phrase.longest(AFTER, text.tokens(), end);
    String sign = first.get().separator() + second.map(Part::separator).orElse("");
    return Optional.of(
        new Part(Math.max(end, after), Optional.empty(), sign.equals(",") ? ", " : sign));
  }

  private static Expr said(List<Part> parts) {
    List<Expr> all = new ArrayList<>();
    StringBuilder separator = new StringBuilder();
    for (Part part : parts) {
      if (part.column().isEmpty()) {
        separator.append(part.separator());
        continue;
      }
      if (!separator.isEmpty()) {
        all.add(Expr.text(separator.toString()));
        separator.setLength(0);
      }
      all.add(new Expr.Col(part.column().get()));
    }
    return new Expr.Call("concat", all);
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
