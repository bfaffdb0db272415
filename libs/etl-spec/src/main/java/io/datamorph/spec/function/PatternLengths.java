package io.datamorph.spec.function;

import io.datamorph.spec.function.PatternTree.Repeat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells patterns whose matches end at the same place on every engine. PostgreSQL takes the longest
 * match, Java the first that it tries: {@code a|ab} finds {@code ab} there and {@code a} here.
 *
 * <p>They agree where the next character decides: which branch is taken, and whether a group is
 * repeated once more. Characters that repeat may be followed by others of the same kind, because
 * giving one back never makes a match longer.
 */
final class PatternLengths {

  private static final String BRANCHES =
      "alternatives that can begin with the same character or be nothing; engines take the longest"
          + " or the first of them";
  private static final String REPETITION =
      "a repetition or an optional part that can begin like what follows it; engines end it at"
          + " different places";

  private PatternLengths() {}

  /** What makes matches end at different places; empty when nothing does. */
  static Optional<String> fault(PatternTree tree) {
    return check(tree, CodePoints.NONE);
  }

  /**
   * @param after the characters that can come next behind the tree; none behind the whole
   */
  private static Optional<String> check(PatternTree tree, CodePoints after) {
    List<PatternTree> parts = flat(tree);
    for (int index = 0; index < parts.size(); index++) {
      List<PatternTree> rest = parts.subList(index + 1, parts.size());
      Optional<String> fault = check(parts.get(index), rest, after);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> check(
      PatternTree part, List<PatternTree> rest, CodePoints after) {
    CodePoints next = PatternTree.first(rest, after);
    return switch (part) {
      case PatternTree.One one -> Optional.empty();
      case PatternTree.Anchor anchor -> Optional.empty();
      case PatternTree.Choice choice -> branches(choice, next);
      case Repeat repeat when characters(repeat).isPresent() ->
          endsAlike(characters(repeat).get(), rest, after)
              ? Optional.empty()
              : Optional.of(REPETITION);
      case Repeat repeat -> group(repeat, next);
      case PatternTree.Group group -> check(group.inner(), next);
      case PatternTree.Sequence sequence -> check(sequence, next);
    };
  }

  private static Optional<String> branches(PatternTree.Choice choice, CodePoints next) {
    List<PatternTree> branches = choice.branches();
    for (int index = 0; index < branches.size(); index++) {
      PatternTree branch = branches.get(index);
      boolean decided =
          branches.subList(0, index).stream().allMatch(earlier -> decides(earlier, branch));
      if (PatternTree.isOptional(branch) || !decided) {
        return Optional.of(BRANCHES);
      }
    }
    return branches.stream().flatMap(branch -> check(branch, next).stream()).findFirst();
  }

  /**
   * Whether no match of the later branch is longer than one of the earlier: they begin differently,
   * or the earlier takes all of the characters that the later is made of, as in {@code ^\s+|\s+$}.
   */
  private static boolean decides(PatternTree earlier, PatternTree later) {
    return !PatternTree.first(earlier).meets(PatternTree.first(later))
        || run(earlier)
            .filter(all -> !all.negated().meets(PatternTree.characters(later)))
            .isPresent();
  }

  private static Optional<CodePoints> run(PatternTree branch) {
    List<PatternTree> parts =
        flat(branch).stream().dropWhile(PatternTree.Anchor.class::isInstance).toList();
    return parts.size() == 1
            && parts.getFirst() instanceof Repeat(var inner, var least, var most)
            && least <= 1
            && most == Repeat.FOR_EVER
        ? character(inner)
        : Optional.empty();
  }

  private static Optional<String> group(Repeat repeat, CodePoints next) {
    CodePoints again = PatternTree.first(repeat.inner());
    return again.meets(next)
        ? Optional.of(REPETITION)
        : check(repeat.inner(), repeat.most() > 1 ? again.and(next) : next);
  }

  /** Whether a run of repeated characters is followed by what leaves no choice where it ends. */
  private static boolean endsAlike(CodePoints run, List<PatternTree> rest, CodePoints after) {
    CodePoints characters = run;
    for (int index = 0; index < rest.size(); index++) {
      PatternTree part = rest.get(index);
      Optional<CodePoints> more = characters(part);
      if (more.isEmpty() && !(part instanceof PatternTree.Anchor)) {
        return !characters.meets(PatternTree.first(rest.subList(index, rest.size()), after));
      }
      if (more.isPresent()) {
        if (!PatternTree.isOptional(part) && !characters.meets(more.get())) {
          return true;
        }
        characters = characters.and(more.get());
      }
    }
    return !characters.meets(after);
  }

  /** The characters of a part that is nothing but one of them, or several. */
  private static Optional<CodePoints> characters(PatternTree part) {
    return part instanceof Repeat repeat ? character(repeat.inner()) : character(part);
  }

  private static Optional<CodePoints> character(PatternTree part) {
    return switch (part) {
      case PatternTree.One one -> Optional.of(one.characters());
      case PatternTree.Group group -> character(group.inner());
      case PatternTree.Anchor anchor -> Optional.empty();
      case Repeat repeat -> Optional.empty();
      case PatternTree.Sequence sequence -> Optional.empty();
      case PatternTree.Choice choice -> Optional.empty();
    };
  }

  /** The parts without the parentheses around some of them. */
  private static List<PatternTree> flat(PatternTree tree) {
    List<PatternTree> parts = new ArrayList<>();
    switch (tree) {
      case PatternTree.Sequence sequence ->
          sequence.parts().forEach(part -> parts.addAll(flat(part)));
      case PatternTree.Group group -> parts.addAll(flat(group.inner()));
      case PatternTree.One one -> parts.add(one);
      case PatternTree.Anchor anchor -> parts.add(anchor);
      case PatternTree.Choice choice -> parts.add(choice);
      case Repeat repeat -> parts.add(repeat);
    }
    return parts;
  }
}
