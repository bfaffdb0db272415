package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A place in a wording, and what can stand there; the longest first. */
enum Slot {
  VALUE {
    @Override
    List<Filling> fill(Draft draft, int at, int limit) {
      return one(draft.values().at(at, limit), Parsed::to, Parsed::expr);
    }
  },
  COLUMN {
    @Override
    List<Filling> fill(Draft draft, int at, int limit) {
      return one(draft.links().columnAt(draft, at, limit), Links.Named::to, named -> named);
    }
  },
  THINGS {
    @Override
    List<Filling> fill(Draft draft, int at, int limit) {
      return one(Things.at(draft, at, limit), Things::to, things -> things);
    }
  },
  TIME {
    @Override
    List<Filling> fill(Draft draft, int at, int limit) {
      return one(TimeNoun.at(draft, at, limit), Parsed::to, Parsed::expr);
    }
  },
  OWNER {
    @Override
    List<Filling> fill(Draft draft, int at, int limit) {
      return one(GroupNoun.at(draft, at, limit), Parsed::to, Parsed::expr);
    }
  },
  CONDITION {
    @Override
    List<Filling> fill(Draft draft, int at, int limit) {
      return one(draft.conditions().at(at, limit), Found::to, Found::condition);
    }
  },
  OUTPUT {
    @Override
    List<Filling> fill(Draft draft, int at, int limit) {
      return one(OutputPhrase.at(draft, at, limit), OutputPhrase::to, OutputPhrase::output);
    }
  },
  NUMBER {
    @Override
    List<Filling> fill(Draft draft, int at, int limit) {
      return one(Numbers.at(draft.text(), at, limit), Numbers.Read::to, Numbers.Read::value);
    }
  },
  LITERAL {
    @Override
    List<Filling> fill(Draft draft, int at, int limit) {
      return one(Literals.at(draft.text(), at, limit), Parsed::to, parsed -> parsed.expr());
    }
  },
  UNIT {
    @Override
    List<Filling> fill(Draft draft, int at, int limit) {
      return at < limit
          ? TimeUnit.counted(draft.text().at(at))
              .map(u -> List.of(new Filling(at + 1, u)))
              .orElse(List.of())
          : List.of();
    }
  },
  ORDER {
    @Override
    List<Filling> fill(Draft draft, int at, int limit) {
      return one(OrderPhrase.at(draft, at, limit), OrderPhrase::to, OrderPhrase::keys);
    }
  },
  KEYS {
    @Override
    List<Filling> fill(Draft draft, int at, int limit) {
      return one(KeyList.at(draft, at, limit), KeyList::to, keys -> keys);
    }
  },
  /** Up to four words that mean nothing by themselves. */
  FILLER {
    @Override
    List<Filling> fill(Draft draft, int at, int limit) {
      List<Filling> fillings = new ArrayList<>();
      Text text = draft.text();
      for (int to = at; to <= Math.min(limit, at + MOST_FILLER); to++) {
        fillings.add(new Filling(to, ""));
        boolean more = to < limit && text.at(to).isWord() && Lexicon.isFiller(text.at(to).norm());
        if (!more) {
          break;
        }
      }
      return fillings;
    }
  };

  /** Something that can stand at the place, and where it ends. */
  record Filling(int to, Object value) {}

  private static final int MOST_FILLER = 4;

  abstract List<Filling> fill(Draft draft, int at, int limit);

  private interface End<T> {
    int of(T value);
  }

  private interface Held<T> {
    Object of(T value);
  }

  private static <T> List<Filling> one(Optional<T> found, End<T> end, Held<T> held) {
    return found.map(f -> List.of(new Filling(end.of(f), held.of(f)))).orElse(List.of());
  }
}
