package io.datamorph.spec.expression;

import io.datamorph.spec.check.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An expression in which every operand is a hole: {@code h0 + h1 * h2}. What stands in the holes
 * was read before, so nothing nests and the text is short and harmless for any parser.
 */
final class Flat {

  private static final int MAX_ITEMS = 1000;
  private static final String HOLE = "h";

  private final List<String> items = new ArrayList<>();
  private final List<Integer> positions = new ArrayList<>();
  private final List<List<Expression>> holes = new ArrayList<>();

  /** The text so far ends with an operand, so that an operator or the end must follow. */
  boolean endsWithOperand() {
    return isOperand(lastItem());
  }

  private static boolean isOperand(String item) {
    return switch (item) {
      case "null", "true", "false", "unknown", "isnull", "notnull" -> true;
      default -> item.startsWith("(") || (item.startsWith(HOLE) && item.matches("h\\d+"));
    };
  }

  /** The text so far ends with {@code value not}, so that {@code in}, {@code like} ... follow. */
  boolean endsWithOperandAndNot() {
    int size = items.size();
    return size > 1 && lastItem().equals("not") && isOperand(items.get(size - 2));
  }

  /** The last item in lower case; a blank before the first. */
  String lastItem() {
    return items.isEmpty() ? " " : items.get(items.size() - 1);
  }

  void operand(Expression expression, int position) {
    if (endsWithOperand()) {
      throw SyntaxFault.syntax("An operator is missing between two values.");
    }
    item(HOLE + holes.size(), position);
    holes.add(List.of(expression));
  }

  /** The list of an IN. */
  void list(List<Expression> expressions, int position) {
    item("(" + HOLE + holes.size() + ")", position);
    holes.add(expressions);
  }

  void item(String text, int position) {
    if (items.size() == MAX_ITEMS) {
      throw new SyntaxFault(
          Code.EXPRESSION_TOO_LARGE, "The expression has more than " + MAX_ITEMS + " parts.");
    }
    // Operand names are made here, so a word of the user's never reaches the parser as a name.
    items.add(text.toLowerCase(Locale.ROOT));
    positions.add(position);
  }

  /** Takes the last operand back, for an operator that binds tighter than all others. */
  Expression takeOperand() {
    String last = lastItem();
    if (!endsWithOperand()) {
      throw SyntaxFault.syntax("Before :: stands no value.");
    }
    items.remove(items.size() - 1);
    positions.remove(positions.size() - 1);
    return switch (last) {
      case "null" -> new Expression.Null();
      case "true" -> new Expression.Truth(true);
      case "false" -> new Expression.Truth(false);
      default -> operand(last);
    };
  }

  /** The expression when there is but one operand and nothing else. */
  boolean isOneOperand() {
    return items.size() == 1 && endsWithOperand();
  }

  Expression operand(String name) {
    List<Expression> hole = hole(name);
    if (hole.size() != 1) {
      throw SyntaxFault.syntax("A list of values may only stand after IN.");
    }
    return hole.get(0);
  }

  List<Expression> hole(String name) {
    try {
      return holes.get(Integer.parseInt(name.substring(HOLE.length())));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw SyntaxFault.syntax("The expression has a part that is not a value: " + name + ".");
    }
  }

  String text() {
    return String.join(" ", items);
  }

  /** Where in the user's text the item at this offset of {@link #text} was. */
  int origin(int offset) {
    int start = 0;
    for (int index = 0; index < items.size(); index++) {
      start += items.get(index).length() + 1;
      if (offset < start) {
        return positions.get(index);
      }
    }
    return -1;
  }
}
