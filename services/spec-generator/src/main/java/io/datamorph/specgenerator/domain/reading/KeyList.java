package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code sensor_id and read_at}, {@code customer}: values that together tell things apart. */
record KeyList(int to, List<Expr> keys) {

  KeyList {
    keys = List.copyOf(keys);
  }

  static Optional<KeyList> at(Draft draft, int from, int limit) {
    Text text = draft.text();
    List<Expr> keys = new ArrayList<>();
    int start = text.is(from, "(") ? from + 1 : from;
    int i = start;
    int end = from;
    while (i < limit) {
      Optional<Parsed> key = key(draft, i, limit);
      if (key.isEmpty()) {
        break;
      }
      keys.add(key.get().expr());
      end = key.get().to();
      int joint = end;
      while (text.is(joint, ",")
          || text.is(joint, "and")
          || text.is(joint, "/")
          || text.is(joint, "+")) {
        joint++;
      }
      if (joint == end) {
        break;
      }
      i = joint;
    }
    boolean closes = start > from && text.is(end, ")");
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(new KeyList(closes ? end + 1 : end, keys));
  }

  private static Optional<Parsed> key(Draft draft, int at, int limit) {
    Text text = draft.text();
    int from = draft.links().skipArticles(text, at);
    from = text.is(from, "same") ? from + 1 : from;
    int start = from;
    Optional<Links.Named> named =
        draft.links().columnAt(draft, start, limit).filter(n -> n.score() >= 60);
    Optional<Mention> table =
        draft.mentionAt(start).filter(m -> m.from() == start && m.to() <= limit);
    if (table.isPresent() && table.get().to() >= named.map(Links.Named::to).orElse(0)) {
      return GroupNoun.at(draft, start, limit);
    }
    return named.flatMap(
        n ->
            draft
                .links()
                .only(draft, n)
                .map(
                    c ->
                        new Parsed(
                            at,
                            n.to(),
                            Afterthoughts.of(draft, new Parsed(at, n.to(), c), limit).expr())));
  }
}
