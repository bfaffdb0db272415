package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.linking.ColumnLinker;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import io.datamorph.specgenerator.domain.linking.Joins;
import io.datamorph.specgenerator.domain.linking.Roles;
import io.datamorph.specgenerator.domain.linking.TableLinker;
import java.util.List;
import java.util.Optional;

/**
 * {@code name of the destination port}, {@code the manager's city}, {@code city of the store}: a
 * column and whose it is.
 */
final class OwnedColumn {

  private static final int LONGEST = 4;

  private OwnedColumn() {}

  static Optional<Links.Named> at(Draft draft, int from, int limit) {
    return ofOwner(draft, from, limit).or(() -> ownersOwn(draft, from, limit));
  }

  /** {@code name of the destination port}. */
  private static Optional<Links.Named> ofOwner(Draft draft, int from, int limit) {
    Text text = draft.text();
    for (int noun = Math.min(LONGEST, limit - from); noun > 0; noun--) {
      int of = from + noun;
      boolean countsOnly = noun == 1 && Lexicon.isStrict(text.at(from).norm());
      if (of >= limit || !text.is(of, "of") || !areWords(text, from, of) || countsOnly) {
        continue;
      }
      int owner = draft.links().skipArticles(text, of + 1);
      for (int length = Math.min(LONGEST, limit - owner); length > 0; length--) {
        Optional<Owner> found = owner(draft, owner, owner + length).map(o -> described(draft, o));
        Optional<Links.Named> named = found.flatMap(o -> within(draft, o, from, of, o.to()));
        if (named.isPresent()) {
          return named.map(n -> new Links.Named(from, n.to(), n.columns(), n.score()));
        }
      }
    }
    return Optional.empty();
  }

  /** {@code the destination port's name}, {@code destination port name}. */
  private static Optional<Links.Named> ownersOwn(Draft draft, int from, int limit) {
    for (int length = Math.min(LONGEST, limit - from - 1); length > 0; length--) {
      boolean compound = length == 1 && !text(draft, from).endsWith("s");
      Optional<Owner> owner =
          compound ? owner(draft, from, from + length) : role(draft, from, from + length);
      for (int noun = Math.min(LONGEST, limit - from - length);
          owner.isPresent() && noun > 0;
          noun--) {
        int to = from + length + noun;
        Optional<Links.Named> named = within(draft, owner.get(), from + length, to, to);
        if (named.isPresent()) {
          return named.map(n -> new Links.Named(from, to, n.columns(), n.score()));
        }
      }
    }
    return Optional.empty();
  }

  private static String text(Draft draft, int at) {
    return draft.text().at(at).norm();
  }

  /** A table in the part it plays. */
  private record Owner(int to, CatalogueTable table, List<Joins.Edge> via) {}

  private static Optional<Owner> owner(Draft draft, int from, int to) {
    return role(draft, from, to).or(() -> table(draft, from, to));
  }

  /** {@code the customer who referred them}: in the part that the clause says. */
  private static Owner described(Draft draft, Owner owner) {
    return RelativeClause.at(draft, owner.table(), owner.to())
        .filter(clause -> owner.via().isEmpty() || clause.via().isEmpty())
        .map(
            clause ->
                new Owner(
                    clause.to(), owner.table(), owner.via().isEmpty() ? clause.via() : owner.via()))
        .orElse(owner);
  }

  private static Optional<Owner> role(Draft draft, int from, int to) {
    if (!areWords(draft.text(), from, to)) {
      return Optional.empty();
    }
    List<String> words = draft.text().tokens().subList(from, to).stream().map(Token::norm).toList();
    Optional<Roles.Role> role = draft.links().roles().named(words, draft.scope());
    return role.map(r -> new Owner(to, r.table(), r.via()));
  }

  private static Optional<Owner> table(Draft draft, int from, int to) {
    return draft
        .links()
        .tables()
        .at(draft.text(), from)
        .filter(mention -> mention.to() == to)
        .flatMap(mention -> settled(draft, mention))
        .map(table -> new Owner(to, table, List.of()));
  }

  private static Optional<CatalogueTable> settled(Draft draft, TableLinker.Mention mention) {
    List<CatalogueTable> spokenOf =
        mention.tables().stream().filter(draft.scope()::contains).toList();
    return spokenOf.size() == 1
        ? Optional.of(spokenOf.getFirst())
        : mention.isClear() ? Optional.of(mention.table()) : Optional.empty();
  }

  private static Optional<Links.Named> within(Draft draft, Owner owner, int from, int to, int end) {
    if (!areWords(draft.text(), from, to)) {
      return Optional.empty();
    }
    List<String> words = draft.text().tokens().subList(from, to).stream().map(Token::norm).toList();
    ColumnLinker.Link link =
        draft.links().columns().within(words, Optional.of(owner.table()), List.of(owner.table()));
    boolean name = words.equals(List.of("name"));
    Optional<ColumnRef> only =
        name && !link.isClear()
            ? OutputColumn.nameOf(draft, owner.table()).map(Expr.Col::ref)
            : link.only();
    return only.map(
        ref -> new Links.Named(from, end, List.of(new Expr.Col(ref, owner.via())), link.score()));
  }

  private static boolean areWords(Text text, int from, int to) {
    return from < to
        && to <= text.size()
        && text.tokens().subList(from, to).stream().allMatch(Token::isWord);
  }
}
