package io.datamorph.fuzz.generate;

import io.datamorph.fuzz.cases.ExpressionText;
import io.datamorph.spec.document.Frame;
import io.datamorph.spec.document.NamedExpression;
import io.datamorph.spec.document.OrderKey;
import io.datamorph.spec.document.Step;
import io.datamorph.spec.type.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Windows of all shapes. */
final class WindowSteps {

  private WindowSteps() {}

  static List<Step> window(Draft draft) {
    return draft
        .input(input -> input.isOrdered() && input.hasPlainNames())
        .map(input -> window(draft, input))
        .stream()
        .toList();
  }

  private static Step window(Draft draft, Known input) {
    Chance chance = draft.chance();
    List<OrderKey> order = chance.percent(80) ? draft.order(input, 2) : List.of();
    RowCalls calls = RowCalls.ofWindow(draft, input, !order.isEmpty());
    TreeSet<String> taken = input.names();
    List<NamedExpression> columns = new ArrayList<>();
    int count = chance.between(1, 4);
    for (int i = 0; i < count; i++) {
      columns.add(draft.named(taken, calls.measure(chance).expression()));
    }
    Optional<Frame> frame =
        order.isEmpty() || chance.percent(50) ? Optional.empty() : Optional.of(frame(chance));
    return new Step.Window(
        draft.stepName(), input.name(), columns, partition(draft, input), order, frame);
  }

  private static List<String> partition(Draft draft, Known input) {
    Chance chance = draft.chance();
    List<Typed> columns =
        draft.visible(input).stream().filter(c -> Kinds.isComparable(c.type())).toList();
    List<String> partition = new ArrayList<>();
    for (Typed column : chance.some(columns, chance.of(0, 1, 1, 2))) {
      partition.add(
          ExpressionText.write(
              chance.percent(85)
                  ? column.expression()
                  : draft.over(input).of(Types.comparable(chance), 1)));
    }
    return partition;
  }

  private static Frame frame(Chance chance) {
    if (chance.percent(30)) {
      return new Frame(
          Frame.Unit.RANGE,
          chance.of(new Frame.UnboundedPreceding(), new Frame.CurrentRow()),
          chance.of(new Frame.CurrentRow(), new Frame.UnboundedFollowing()));
    }
    int from = chance.between(-3, 2);
    int to = chance.between(from, 3);
    return new Frame(
        Frame.Unit.ROWS,
        chance.percent(25) ? new Frame.UnboundedPreceding() : bound(from),
        chance.percent(25) ? new Frame.UnboundedFollowing() : bound(to));
  }

  private static Frame.Bound bound(int offset) {
    if (offset == 0) {
      return new Frame.CurrentRow();
    }
    return offset < 0 ? new Frame.Preceding(-offset) : new Frame.Following(offset);
  }
}
