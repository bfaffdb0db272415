package io.datamorph.fuzz.generate;

import io.datamorph.fuzz.cases.ExpressionText;
import io.datamorph.spec.document.NamedExpression;
import io.datamorph.spec.document.OrderKey;
import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.type.Kinds;
import io.datamorph.spec.typed.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What step makers draw from: the relations so far, names, expressions. */
final class Draft {

  static final int DEPTH = 3;

  private final Chance chance;
  private final Names names;
  private final List<Known> relations;
  private final Set<String> read;
  private final Set<String> takenNames = new HashSet<>();

  /**
   * @param read the relations that some step reads already
   */
  Draft(Chance chance, List<Known> relations, Set<String> read) {
    this.chance = chance;
    this.names = new Names(chance);
    this.relations = List.copyOf(relations);
    this.read = Set.copyOf(read);
    relations.forEach(relation -> takenNames.add(relation.name()));
  }

  Chance chance() {
    return chance;
  }

  /** A relation that fits, and rather one that no step reads yet. */
  Optional<Known> input(Predicate<Known> fits) {
    List<Known> fitting = relations.stream().filter(fits).toList();
    List<Known> unread =
        fitting.stream().filter(relation -> !read.contains(relation.name())).toList();
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(chance.of(!unread.isEmpty() && chance.percent(85) ? unread : fitting));
  }

  /** Two relations, the second other than the first. */
  Optional<List<Known>> pair(Predicate<Known> fits) {
    return input(fits)
        .flatMap(
            one ->
                input(fits.and(other -> !other.name().equals(one.name())))
                    .map(other -> List.of(one, other)));
  }

  String stepName() {
    String name = names.relation(takenNames);
    takenNames.add(name);
    return name;
  }

  /** Takes a name that no other column has. */
  String columnName(TreeSet<String> taken) {
    String name = names.column(taken);
    taken.add(name);
    return name;
  }

  List<Typed> visible(Known... inputs) {
    return Visible.in(List.of(inputs), chance);
  }

  Expressions over(Known... inputs) {
    return new Expressions(chance, Leaves.columns(visible(inputs)));
  }

  int depth() {
    return chance.of(1, 1, 2, 2, DEPTH);
  }

  NamedExpression named(TreeSet<String> taken, Expression expression) {
    return NamedExpression.of(columnName(taken), ExpressionText.write(expression));
  }

  /** How a step's property names a column: the name itself where it is enough. */
  Optional<String> reference(Column column, Known input) {
    boolean alone =
        input.columns().stream().filter(c -> c.name().equals(column.name())).count() == 1;
    return alone ? Optional.of(column.name()) : Optional.empty();
  }

  /** Columns that a step's property can name and that fit. */
  List<Column> nameable(Known input, Predicate<Column> fits) {
    return input.columns().stream()
        .filter(column -> reference(column, input).isPresent())
        .filter(fits)
        .toList();
  }

  List<OrderKey> order(Known input, int most) {
    List<Typed> columns =
        visible(input).stream().filter(column -> Kinds.hasOrder(column.type())).toList();
    List<OrderKey> keys = new ArrayList<>();
    for (Typed column : chance.some(columns, chance.between(1, most))) {
      keys.add(key(column.expression()));
    }
    if (keys.isEmpty() || chance.percent(15)) {
      keys.add(key(over(input).of(Types.ordered(chance), 1)));
    }
    return keys;
  }

  private OrderKey key(Expression expression) {
    return new OrderKey(
        ExpressionText.write(expression),
        chance.of(OrderKey.Direction.values()),
        chance.percent(30) ? Optional.of(chance.of(OrderKey.Nulls.values())) : Optional.empty());
  }

  static TreeSet<String> noNames() {
    return new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  }
}
