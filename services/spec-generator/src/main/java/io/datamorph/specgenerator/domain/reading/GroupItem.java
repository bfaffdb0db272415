package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.Joins;
import io.datamorph.specgenerator.domain.linking.Roles;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.List;
import java.util.Optional;

/** What comes after {@code per}: things, a column, or a stretch of time. */
record GroupItem(Grouping grouping, int to) {

  private static final int SURE = 56;
  private static final int LONGEST = 3;

  private static final List<Phrase> OF_WHAT =
      Phrase.all("of", "of the? date|day|time|moment of", "in|on? which|when");

  static Optional<GroupItem> at(Draft draft, int at) {
    Text text = draft.text();
    int noun = draft.links().skipArticles(text, at);
    int i = text.is(noun, "calendar") ? noun + 1 : noun;
    if (i >= text.size() || !text.at(i).isWord()) {
      return Optional.empty();
    }
    Optional<TimeUnit> period = unit(draft, i);
    if (period.isPresent() && !isColumnHere(draft, i)) {
      return Optional.of(period(draft, i, period.get()));
    }
    int end = text.sentenceEnd(i);
    Optional<Links.Named> column =
        draft.links().columnAt(draft, i, end).filter(n -> !describes(draft, n));
    Optional<Mention> mention = draft.mentionAt(i).filter(m -> m.from() == i);
    Optional<GroupItem> role = role(draft, i, end);
    if (role.isPresent() && role.get().to() >= column.map(Links.Named::to).orElse(0)) {
      return role;
    }
    if (mention.isPresent() && mention.get().to() >= column.map(Links.Named::to).orElse(0)) {
      return Optional.of(
          new GroupItem(new Grouping.ByTable(beyond(draft, mention.get())), mention.get().to()));
    }
    if (column.isPresent() && column.get().score() >= SURE) {
      Optional<Expr.Col> only = draft.links().only(draft, column.get());
      return only.map(c -> new GroupItem(byColumn(c, column.get()), column.get().to()));
    }
    return elsewhere(draft, i);
  }

  /** {@code film category}: not the rows that link films to categories, but the categories. */
  private static CatalogueTable beyond(Draft draft, Mention mention) {
    CatalogueTable table = mention.table();
    List<Joins.Edge> edges = draft.links().joins().from(table);
    boolean links =
        table.primaryKey().size() > 1
            && table.primaryKey().stream()
                .allMatch(k -> edges.stream().anyMatch(e -> e.columns().contains(k)));
    List<String> words = draft.links().schema().words(table);
    return edges.stream()
        .filter(edge -> links && !showsMore(draft, edge))
        .map(Joins.Edge::to)
        .filter(
            to ->
                draft
                    .links()
                    .schema()
                    .words(to)
                    .equals(words.subList(words.size() - 1, words.size())))
        .findFirst()
        .orElse(table);
  }

  /** Whether other columns of the rows that link are wanted than the one that leads on. */
  private static boolean showsMore(Draft draft, Joins.Edge edge) {
    return draft.outputs.stream()
        .map(Output::name)
        .filter(name -> !edge.columns().contains(name))
        .anyMatch(name -> draft.links().schema().column(edge.from(), name).isPresent());
  }

  /** {@code active customer}: which customers, not a group of its own. */
  private static boolean describes(Draft draft, Links.Named named) {
    boolean noun = draft.mentionAt(named.to()).filter(m -> m.from() == named.to()).isPresent();
    return noun
        && Adjectives.at(draft, named.from(), draft.text().sentenceEnd(named.from()))
            .filter(f -> f.to() == named.to())
            .isPresent();
  }

  /** {@code date} stands for the day. */
  private static Optional<TimeUnit> unit(Draft draft, int at) {
    return draft.text().is(at, "date")
        ? Optional.of(TimeUnit.DAY)
        : TimeUnit.of(draft.text().at(at));
  }

  private static boolean isColumnHere(Draft draft, int at) {
    return draft.links().schema().columnsNamed(draft.text().at(at).norm()).stream()
        .anyMatch(c -> draft.scope().contains(c.table()) && !c.isTime());
  }

  private static Grouping byColumn(Expr.Col column, Links.Named named) {
    boolean key = column.ref().isKey() && column.via().isEmpty() && named.score() < 90;
    return key ? new Grouping.ByTable(column.ref().table()) : new Grouping.ByValue(column);
  }

  private static GroupItem period(Draft draft, int at, TimeUnit period) {
    Text text = draft.text();
    int end = at + 1;
    boolean bracket = text.is(end, "(");
    if (text.is(end, "of") || bracket) {
      Optional<Links.Named> of = draft.links().columnAt(draft, end + 1, text.sentenceEnd(at));
      Optional<Expr.Col> column =
          of.filter(n -> n.isClear() && n.refs().getFirst().isTime())
              .filter(n -> !bracket || text.is(n.to(), ")"))
              .map(n -> n.columns().getFirst());
      if (column.isPresent()) {
        int to = bracket ? of.get().to() + 1 : of.get().to();
        return new GroupItem(new Grouping.ByPeriod(period, column), to);
      }
    }
    return happening(draft, period, end)
        .orElse(new GroupItem(new Grouping.ByPeriod(period, Optional.empty()), end));
  }

  /** {@code month of opening}, {@code year in which they were founded}. */
  private static Optional<GroupItem> happening(Draft draft, TimeUnit period, int at) {
    int lead = Phrase.longest(OF_WHAT, draft.text().tokens(), at);
    return lead < 0
        ? Optional.empty()
        : TimeNoun.happening(draft, lead, draft.text().sentenceEnd(at))
            .filter(time -> time.expr() instanceof Expr.Col)
            .map(
                time ->
                    new GroupItem(
                        new Grouping.ByPeriod(period, Optional.of((Expr.Col) time.expr())),
                        time.to()));
  }

  /** {@code origin port}: a table in one of the parts it plays. */
  private static Optional<GroupItem> role(Draft draft, int from, int limit) {
    for (int to = Math.min(limit, from + LONGEST); to > from; to--) {
      List<String> words =
          draft.text().tokens().subList(from, to).stream().map(t -> t.norm()).toList();
      Optional<Roles.Role> role = draft.links().roles().named(words, draft.scope());
      int end = to;
      if (role.isPresent()
          && draft.text().tokens().subList(from, to).stream().allMatch(t -> t.isWord())) {
        return role.map(r -> new GroupItem(new Grouping.ByTable(r.table(), r.via()), end));
      }
    }
    return Optional.empty();
  }

  /** {@code category}: a table that the request names nowhere else. */
  private static Optional<GroupItem> elsewhere(Draft draft, int at) {
    Optional<Mention> mention =
        draft.links().tables().at(draft.text(), at).filter(Mention::isClear);
    return mention
        .filter(m -> m.score() >= 80 && draft.text().isFree(at, m.to()))
        .map(m -> new GroupItem(new Grouping.ByTable(m.table()), m.to()));
  }
}
