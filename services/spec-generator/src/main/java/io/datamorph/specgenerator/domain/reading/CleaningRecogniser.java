package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code emails all in lower case, trimmed} -> {@code lower(trim(email))}. */
final class CleaningRecogniser implements Recogniser {

  /** How texts are that need to be cleaned. */
  private static final Set<String> STATES =
      Set.of(
          "typed",
          "written",
          "spelled",
          "spelt",
          "entered",
          "stored",
          "inconsistent",
          "inconsistently",
          "messy",
          "mixed",
          "sloppy",
          "dirty");

  private static final List<Phrase> NOISE =
      Phrase.all(
          "before counting|grouping|joining",
          "after",
          "use|bring|write|put|show|compare|take it|them",
          "first");

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    for (int start = 0; start < text.size(); start = text.sentenceEnd(start) + 1) {
      if (!text.isBreak(start)) {
        sentence(draft, start, text.sentenceEnd(start));
      }
    }
  }

  /** What is changed in a sentence is what it speaks of, each part between commas by itself. */
  private static void sentence(Draft draft, int from, int to) {
    Text text = draft.text();
    Set<ColumnRef> spokenOf = new LinkedHashSet<>();
    Set<String> pending = new LinkedHashSet<>();
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i < to && !text.is(i, ",") && !text.is(i, ";")) {
        continue;
      }
      List<String> functions = changes(draft, start, i);
      Set<ColumnRef> here = columns(draft, start, i);
      if (!functions.isEmpty()) {
        reason(draft, from, start);
        inconsistent(draft, from, start);
        boolean general = here.isEmpty();
        apply(draft, general ? spokenOf : here, functions);
        if (general && spokenOf.isEmpty()) {
          pending.addAll(functions);
        }
      }
      if (!here.isEmpty()) {
        apply(draft, here, List.copyOf(pending));
        spokenOf = here;
      }
      start = i + 1;
    }
  }

  /** {@code the codes are typed in any case, so ...}: why it is asked. */
  private static void reason(Draft draft, int from, int so) {
    Text text = draft.text();
    if (text.is(so, "so") || text.is(so, "therefore")) {
      for (int i = from; i < so; i++) {
        if (text.isFree(i) && draft.mentionAt(i).isEmpty()) {
          text.use(i);
        }
      }
    }
  }

  private static void inconsistent(Draft draft, int from, int to) {
    Text text = draft.text();
    int state = from;
    while (state < to && !(text.at(state).isWord() && STATES.contains(text.at(state).norm()))) {
      state++;
    }
    for (int i = state; i < to; i++) {
      text.use(i, text.is(i, "(") ? Math.min(to, text.afterBracket(i)) : i + 1);
    }
  }

  private static List<String> changes(Draft draft, int from, int to) {
    Text text = draft.text();
    List<String> found = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Optional<TextChanges.Change> change =
          text.isFree(i) ? TextChanges.at(text, i, to) : Optional.empty();
      if (change.isPresent() && text.isFree(i, change.get().to())) {
        text.use(i, change.get().to());
        if (!found.contains(change.get().function())) {
          found.add(change.get().function());
        }
      }
    }
    for (int i = from; i < to && !found.isEmpty(); i++) {
      text.use(i, Math.max(i, Phrase.longest(NOISE, text.tokens(), i)));
    }
    return found;
  }

  private static Set<ColumnRef> columns(Draft draft, int from, int to) {
    Set<ColumnRef> found = new LinkedHashSet<>();
    for (int i = from; i < to; i++) {
      Optional<Links.Named> named = draft.links().columnAt(draft, i, to);
      if (named.isPresent()) {
        named.get().refs().stream().filter(ColumnRef::isText).forEach(found::add);
        i = named.get().to() - 1;
      }
    }
    return found;
  }

  private static void apply(Draft draft, Set<ColumnRef> columns, List<String> functions) {
    for (ColumnRef column : functions.isEmpty() ? Set.<ColumnRef>of() : columns) {
      List<String> all = draft.cleanings.computeIfAbsent(column, c -> new ArrayList<>());
      for (String function : functions) {
        if (!all.contains(function)) {
          all.add(function);
          draft.findings().note(column.display() + " is changed by " + function);
        }
      }
    }
  }
}
