package io.datamorph.spec.function;

import java.util.List;

/** A regular expression, read. */
sealed interface PatternTree {

  /** One character of these. */
  record One(CodePoints characters) implements PatternTree {}

  /** {@code ^} or {@code $}: a place, no character. */
  record Anchor() implements PatternTree {}

  /** One after the other. */
  record Sequence(List<PatternTree> parts) implements PatternTree {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** {@code a|b}. */
  record Choice(List<PatternTree> branches) implements PatternTree {
    public Choice {
      branches = List.copyOf(branches);
    }
  }

  /** {@code (...)}, numbered by its opening parenthesis. */
  record Group(PatternTree inner) implements PatternTree {}

  /** As often as it can, up to {@code most}. */
  record Repeat(PatternTree inner, int least, int most) implements PatternTree {
    static final int FOR_EVER = Integer.MAX_VALUE;
  }

  /** Whether it can match no character at all. */
  static boolean isOptional(PatternTree tree) {
    return switch (tree) {
      case One one -> false;
      case Anchor anchor -> true;
      case Sequence sequence -> sequence.parts().stream().allMatch(PatternTree::isOptional);
      case Choice choice -> choice.branches().stream().anyMatch(PatternTree::isOptional);
      case Group group -> isOptional(group.inner());
      case Repeat repeat -> repeat.least() == 0 || isOptional(repeat.inner());
    };
  }

  /** The characters that it can begin with. */
  static CodePoints first(PatternTree tree) {
    return switch (tree) {
      case One one -> one.characters();
      case Anchor anchor -> CodePoints.NONE;
      case Sequence sequence -> first(sequence.parts(), CodePoints.NONE);
      case Choice choice ->
          choice.branches().stream()
              .map(PatternTree::first)
              .reduce(CodePoints.NONE, CodePoints::and);
      case Group group -> first(group.inner());
      case Repeat repeat -> first(repeat.inner());
    };
  }

  /** The characters that come next where these parts and then {@code after} are to come. */
  static CodePoints first(List<PatternTree> parts, CodePoints after) {
    CodePoints all = CodePoints.NONE;
    for (PatternTree part : parts) {
      all = all.and(first(part));
      if (!isOptional(part)) {
        return all;
      }
    }
    return all.and(after);
  }

  /** All characters that can be in a match. */
  static CodePoints characters(PatternTree tree) {
    return switch (tree) {
      case One one -> one.characters();
      case Anchor anchor -> CodePoints.NONE;
      case Sequence sequence -> characters(sequence.parts());
      case Choice choice -> characters(choice.branches());
      case Group group -> characters(group.inner());
      case Repeat repeat -> characters(repeat.inner());
    };
  }

  private static CodePoints characters(List<PatternTree> trees) {
    return trees.stream().map(PatternTree::characters).reduce(CodePoints.NONE, CodePoints::and);
  }

  /** How many groups in parentheses it has. */
  static int groups(PatternTree tree) {
    return switch (tree) {
      case One one -> 0;
      case Anchor anchor -> 0;
      case Sequence sequence -> sequence.parts().stream().mapToInt(PatternTree::groups).sum();
      case Choice choice -> choice.branches().stream().mapToInt(PatternTree::groups).sum();
      case Group group -> 1 + groups(group.inner());
      case Repeat repeat -> groups(repeat.inner());
    };
  }

  /** Whether a group stands inside a repetition. */
  static boolean repeatsGroups(PatternTree tree) {
    return switch (tree) {
      case One one -> false;
      case Anchor anchor -> false;
      case Sequence sequence -> sequence.parts().stream().anyMatch(PatternTree::repeatsGroups);
      case Choice choice -> choice.branches().stream().anyMatch(PatternTree::repeatsGroups);
      case Group group -> repeatsGroups(group.inner());
      case Repeat repeat ->
          repeat.most() > 1 && groups(repeat.inner()) > 0 || repeatsGroups(repeat.inner());
    };
  }

  /** How many characters long it is when every repetition is written out. */
  static long size(PatternTree tree) {
    return switch (tree) {
      case One one -> 1;
      case Anchor anchor -> 1;
      case Sequence sequence -> sequence.parts().stream().mapToLong(PatternTree::size).sum();
      case Choice choice -> choice.branches().stream().mapToLong(PatternTree::size).sum();
      case Group group -> size(group.inner());
      case Repeat repeat ->
          size(repeat.inner())
              * Math.max(1, repeat.most() == Repeat.FOR_EVER ? repeat.least() : repeat.most());
    };
  }
}
