package io.datamorph.specgenerator.domain.linking;

import io.datamorph.specgenerator.domain.language.Abbreviations;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Spelling;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How well words name a column: from its exact name down to a part of it, or of its comment. */
final class ColumnScore {

  static final int EXACT = 100;
  private static final int SAME_WORDS = 90;
  private static final int BESIDES_TABLE = 88;
  private static final int BARE_HERE = 82;
  private static final int ACRONYM = 75;
  private static final int TRUNK = 72;
  private static final int BARE = 70;
  private static final int HEAD_AND_MORE = 68;
  private static final int COMMENT = 64;
  private static final int HEAD = 62;
  private static final int MISSPELT = 60;
  private static final int KEY_TRUNK = 58;
  private static final int PART = 56;
  private static final int ABBREVIATED = 4;

  /** Endings of names that people leave out. */
  private static final Set<String> TAILS =
      Stream.of(
              "id",
              "name",
              "date",
              "at",
              "on",
              "code",
              "number",
              "type",
              "text",
              "value",
              "ts",
              "time",
              "timestamp",
              "flag",
              "is",
              "has")
          .map(Words::canonical)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> MOMENTS =
      Stream.of("date", "time", "day", "timestamp", "moment")
          .map(Words::canonical)
          .collect(Collectors.toUnmodifiableSet());

  private static final String TIME = Words.canonical("time");

  /** In these, stretches of time are measured. */
  private static final Set<String> UNITS =
      Stream.of("day", "hour", "minute", "min", "second", "sec", "month", "week", "year")
          .map(Words::canonical)
          .collect(Collectors.toUnmodifiableSet());

  private static final int LONGEST_COMMENT = 12;

  /** Words, and what they are compared by. */
  record Noun(List<String> words, List<String> wanted, boolean mayBeMisspelt) {}

  private final Schema schema;

  ColumnScore(Schema schema) {
    this.schema = schema;
  }

  Noun noun(List<String> words) {
    List<String> wanted = new ArrayList<>();
    words.forEach(word -> Words.parts(word).forEach(part -> wanted.add(Words.canonical(part))));
    boolean odd =
        words.stream().anyMatch(w -> !Lexicon.isCommon(w) && !schema.vocabulary().contains(w));
    return new Noun(words, wanted, odd);
  }

  int of(Noun noun, ColumnRef column, boolean here) {
    if (noun.words().size() == 1 && isExact(noun.words().getFirst(), column)) {
      return EXACT;
    }
    if (noun.wanted().isEmpty()) {
      return 0;
    }
    List<String> own = schema.words(column);
    if (isAcronym(noun.words(), own)) {
      return ACRONYM;
    }
    List<String> table = schema.words(column.table());
    int score =
        Math.max(byWords(noun.wanted(), own, table, here), byTime(noun.wanted(), own, column));
    if (score > 0) {
      return score;
    }
    List<String> spelt = speltOut(noun.wanted(), own);
    int abbreviated = spelt.equals(noun.wanted()) ? 0 : byWords(spelt, own, table, here);
    if (abbreviated > 0) {
      return abbreviated - ABBREVIATED;
    }
    return Math.max(noun.mayBeMisspelt() ? byTypo(noun.wanted(), own) : 0, byComment(noun, column));
  }

  private static boolean isExact(String word, ColumnRef column) {
    return word.equalsIgnoreCase(column.name())
        || word.equalsIgnoreCase(column.display())
        || word.equalsIgnoreCase(column.table().name().schema() + "." + column.display());
  }

  /** {@code operating system} is {@code os}. */
  private static boolean isAcronym(List<String> words, List<String> own) {
    if (words.size() < 2 || own.size() != 1 || own.getFirst().length() != words.size()) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    words.forEach(word -> initials.append(word.charAt(0)));
    return initials.toString().equals(own.getFirst());
  }

  /** The words, with those exchanged that the column's name has in short. */
  private static List<String> speltOut(List<String> wanted, List<String> own) {
    return wanted.stream()
        .map(
            word ->
                own.contains(word)
                    ? word
                    : own.stream()
                        .filter(
                            o ->
                                Abbreviations.abbreviates(o, word)
                                    || Abbreviations.abbreviates(word, o))
                        .findFirst()
                        .orElse(word))
        .toList();
  }

  private static int byWords(
      List<String> wanted, List<String> own, List<String> table, boolean here) {
    if (Collections.disjoint(wanted, own)) {
      return 0;
    }
    Set<String> asked = new HashSet<>(wanted);
    Set<String> mine = new HashSet<>(own);
    if (asked.equals(mine)) {
      return SAME_WORDS;
    }
    Set<String> askedBare = without(asked, table);
    if (!askedBare.isEmpty() && askedBare.equals(mine)) {
      return BESIDES_TABLE;
    }
    Set<String> mineBare = without(mine, table);
    if (!mineBare.isEmpty() && (mineBare.equals(asked) || mineBare.equals(askedBare))) {
      return here ? BARE_HERE : BARE;
    }
    Set<String> trunk = withoutTails(mineBare.isEmpty() ? mine : mineBare);
    if (!trunk.isEmpty() && (trunk.equals(asked) || trunk.equals(askedBare))) {
      return own.getLast().equals("id") ? KEY_TRUNK : TRUNK;
    }
    String head = wanted.getLast();
    boolean inside = asked.stream().allMatch(w -> mine.contains(w) || table.contains(w));
    if (inside && own.getLast().equals(head) && !head.equals("id")) {
      return asked.size() > 1 && mine.containsAll(askedBare) ? HEAD_AND_MORE : HEAD;
    }
    return inside && mine.contains(head) && !head.equals("id") ? PART : 0;
  }

  /** {@code due date} is the column {@code due_on}, {@code lead time} is {@code lead_days}. */
  private static int byTime(List<String> wanted, List<String> own, ColumnRef column) {
    boolean span =
        column.isNumber() && wanted.getLast().equals(TIME) && UNITS.contains(own.getLast());
    if (span && wanted.size() > 1) {
      List<String> bare = wanted.subList(0, wanted.size() - 1);
      return bare.equals(own.subList(0, own.size() - 1)) ? TRUNK : 0;
    }
    boolean time = column.isTime() && wanted.size() > 1 && MOMENTS.contains(wanted.getLast());
    return time && withoutTails(new HashSet<>(own)).equals(withoutTails(new HashSet<>(wanted)))
        ? TRUNK
        : 0;
  }

  private static int byTypo(List<String> wanted, List<String> own) {
    if (wanted.size() != own.size()) {
      return 0;
    }
    for (int i = 0; i < own.size(); i++) {
      if (!wanted.get(i).equals(own.get(i)) && !Spelling.isTypo(wanted.get(i), own.get(i))) {
        return 0;
      }
    }
    return MISSPELT;
  }

  /** {@code gross weight} is the column that a short comment describes so. */
  private static int byComment(Noun noun, ColumnRef column) {
    String comment = column.column().comment().orElse("");
    boolean common =
        noun.words().size() < 2
            || noun.words().stream().anyMatch(w -> Lexicon.isFiller(w) || Lexicon.isStrict(w));
    if (comment.isEmpty() || common) {
      return 0;
    }
    List<String> said = Words.canonicalParts(comment.toLowerCase(Locale.ROOT));
    return said.size() <= LONGEST_COMMENT && said.containsAll(noun.wanted()) ? COMMENT : 0;
  }

  private static Set<String> without(Set<String> words, List<String> dropped) {
    Set<String> rest = new HashSet<>(words);
    dropped.forEach(rest::remove);
    return rest;
  }

  private static Set<String> withoutTails(Set<String> words) {
    Set<String> rest = new HashSet<>(words);
    rest.removeAll(TAILS);
    return rest;
  }
}
