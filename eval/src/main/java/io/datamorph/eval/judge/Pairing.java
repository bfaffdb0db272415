package io.datamorph.eval.judge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.BiPredicate;

/** Rows paired off where they fit each other; who stays alone on either side. */
record Pairing(List<List<Value>> aloneExpected, List<List<Value>> aloneMade) {

  private static final int BEST_PAIRING_LIMIT = 40_000;
  private static final int NOBODY = -1;

  /** Pairs as many as can be; in groups too big for that, row by row in their order. */
  static Pairing of(
      List<List<Value>> expected,
      List<List<Value>> made,
      Comparator<List<Value>> order,
      BiPredicate<List<Value>, List<Value>> fits) {
    List<List<Value>> left = expected.stream().sorted(order).toList();
    List<List<Value>> right = made.stream().sorted(order).toList();
    if (allFit(left, right, fits)) {
      return new Pairing(List.of(), List.of());
    }
    return (long) left.size() * right.size() <= BEST_PAIRING_LIMIT
        ? new Matching(left, right, fits).pairing()
        : inOrder(left, right, order, fits);
  }

  private static boolean allFit(
      List<List<Value>> left, List<List<Value>> right, BiPredicate<List<Value>, List<Value>> fits) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!fits.test(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Pairing inOrder(
      List<List<Value>> left,
      List<List<Value>> right,
      Comparator<List<Value>> order,
      BiPredicate<List<Value>, List<Value>> fits) {
    List<List<Value>> aloneLeft = new ArrayList<>();
    List<List<Value>> aloneRight = new ArrayList<>();
    int l = 0;
    int r = 0;
    while (l < left.size() && r < right.size()) {
      if (fits.test(left.get(l), right.get(r))) {
        l++;
        r++;
      } else if (order.compare(left.get(l), right.get(r)) < 0) {
        aloneLeft.add(left.get(l++));
      } else {
        aloneRight.add(right.get(r++));
      }
    }
    aloneLeft.addAll(left.subList(l, left.size()));
    aloneRight.addAll(right.subList(r, right.size()));
    return new Pairing(aloneLeft, aloneRight);
  }

  /** The best pairing of a bipartite graph, by augmenting paths. */
  private static final class Matching {

    private final List<List<Value>> left;
    private final List<List<Value>> right;
    private final BiPredicate<List<Value>, List<Value>> fits;
    private final int[] partnerOfLeft;
    private final int[] partnerOfRight;

    Matching(
        List<List<Value>> left,
        List<List<Value>> right,
        BiPredicate<List<Value>, List<Value>> fits) {
      this.left = left;
      this.right = right;
      this.fits = fits;
      partnerOfLeft = filled(left.size());
      partnerOfRight = filled(right.size());
    }

    private static int[] filled(int size) {
      int[] nobody = new int[size];
      Arrays.fill(nobody, NOBODY);
      return nobody;
    }

    Pairing pairing() {
      List<List<Value>> aloneLeft = new ArrayList<>();
      List<List<Value>> aloneRight = new ArrayList<>();
      for (int l = 0; l < left.size(); l++) {
        if (!place(l)) {
          aloneLeft.add(left.get(l));
        }
      }
      for (int r = 0; r < right.size(); r++) {
        if (partnerOfRight[r] == NOBODY) {
          aloneRight.add(right.get(r));
        }
      }
      return new Pairing(aloneLeft, aloneRight);
    }

    /** Finds a partner for a row on the left, where need be by giving others another one. */
    private boolean place(int start) {
      int[] cameFrom = filled(right.size());
      Deque<Integer> open = new ArrayDeque<>(List.of(start));
      while (!open.isEmpty()) {
        int l = open.pop();
        for (int r = 0; r < right.size(); r++) {
          if (cameFrom[r] != NOBODY || !fits.test(left.get(l), right.get(r))) {
            continue;
          }
          cameFrom[r] = l;
          if (partnerOfRight[r] == NOBODY) {
            handOn(r, cameFrom);
            return true;
          }
          open.push(partnerOfRight[r]);
        }
      }
      return false;
    }

    private void handOn(int free, int[] cameFrom) {
      for (int r = free; r != NOBODY; ) {
        int l = cameFrom[r];
        int following = partnerOfLeft[l];
        partnerOfLeft[l] = r;
        partnerOfRight[r] = l;
        r = following;
      }
    }
  }
}
