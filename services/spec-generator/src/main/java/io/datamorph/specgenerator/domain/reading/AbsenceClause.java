package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.List;
import java.util.Set;

/** {@code if it has none}, {@code where the phone is missing}: that something is not there. */
final class AbsenceClause {

  static final Set<String> OPENERS = Lexicon.words("if when where whenever wherever for in");

  static final Set<String> ABSENT =
      Lexicon.words("missing empty null blank unknown none no nothing nobody without lacking not");

  private static final Set<String> LITTLE =
      Lexicon.words(
          """
          case cases place of it its they their them that this he him his she her we us i you there
          those these somebody someone anybody anyone whoever who which whom is are was were be been has
          have had do does did a an the any one ones value values entry person people known given gave
          set filled recorded entered stored available present told left such yet at all on file or
          """);

  static final List<Phrase> THEN =
      Phrase.all("then|:|,|->|= write|put|use|show|say|it? is?", "write|put|use|show|say");

  private AbsenceClause() {}

  /** Where the clause ends that begins here and says once that something is not there, or -1. */
  static int end(Draft draft, int from, int limit, Set<String> nouns) {
    Text text = draft.text();
    if (from >= limit || !text.at(from).isWord() || !OPENERS.contains(text.at(from).norm())) {
      return -1;
    }
    int absent = 0;
    int i = from + 1;
    while (i < limit && text.at(i).isWord()) {
      String word = text.at(i).norm();
      boolean noun = nouns.contains(Words.canonical(word)) || absent == 0 && isThing(draft, i);
      if (ABSENT.contains(word)) {
        absent += text.is(i - 1, "or") ? 0 : 1;
      } else if (!LITTLE.contains(word) && !noun) {
        break;
      }
      i++;
    }
    return absent == 1 && isOver(text, i, limit) ? i : -1;
  }

  private static boolean isThing(Draft draft, int at) {
    return People.isPerson(draft.text().at(at).norm())
        || draft.links().tables().at(draft.text(), at).isPresent();
  }

  static boolean isOver(Text text, int at, int limit) {
    return at >= limit
        || text.isBreak(at)
        || text.is(at, ",")
        || text.is(at, ")")
        || text.is(at, ";")
        || text.is(at, "and")
        || text.at(at).isWord() && Phrase.longest(THEN, text.tokens(), at) > 0;
  }
}
