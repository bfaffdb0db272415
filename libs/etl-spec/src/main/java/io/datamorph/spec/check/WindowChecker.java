package io.datamorph.spec.check;

import io.datamorph.spec.document.Frame;
import io.datamorph.spec.document.Step;
import io.datamorph.spec.function.Function;
import io.datamorph.spec.function.FunctionDefinition;
import io.datamorph.spec.function.FunctionDefinition.Allows;
import io.datamorph.spec.function.Functions;
import io.datamorph.spec.type.Kinds;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedOrderKey;
import io.datamorph.spec.typed.TypedStep;
import io.datamorph.spec.typing.ExpressionTyper;
import io.datamorph.spec.typing.ExpressionTyper.Aggregates;
import io.datamorph.spec.typing.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Columns over windows of rows. */
final class WindowChecker implements StepChecker<Step.Window> {

  @Override
  public CheckedStep check(Step.Window step, StepContext context) {
    if (step.columns().isEmpty()) {
      context.report(Code.EMPTY_LIST, context.at("columns"), "A window has at least one column.");
    }
    boolean frameFits = frameFits(step, context);
    Optional<List<TypedExpression>> partition = partition(step, context);
    Optional<List<TypedOrderKey>> order = Orders.typed(step.orderBy(), "orderBy", context);
    NamedOutputs outputs = new NamedOutputs(context);
    outputs.addAll(step.columns(), "columns", path -> typer(step, context, path));
    AddedColumns added = new AddedColumns(context, step.name(), step.columns());
    boolean good = frameFits && partition.isPresent() && order.isPresent();
    if (!good) {
      outputs.computed().forEach(added::add);
      return CheckedStep.faulty(
          added.checked(outputs, computed -> derived(step, context, added, computed)).rows());
    }
    Shape shape =
        new Shape(
            partition.get(),
            order.get(),
            Orders.total(order.get(), partition.get(), context),
            step.frame());
    boolean ordered = ordered(outputs.computed(), step, context);
    outputs
        .computed()
        .forEach(
            computed ->
                added.add(new Computed(computed.column(), shape.over(computed.expression()))));
    CheckedStep checked =
        added.checked(outputs, computed -> derived(step, context, added, computed));
    return ordered ? checked : CheckedStep.faulty(checked.rows());
  }

  private static TypedStep derived(
      Step.Window step, StepContext context, AddedColumns added, List<Computed> computed) {
    return new TypedStep.Window(step.name(), context.input().name(), added.columns(), computed);
  }

  private static ExpressionTyper typer(Step.Window step, StepContext context, String path) {
    Scope scope = new MadeHere(Scope.of(context.inputs()), step.columns());
    boolean seesCurrent = step.frame().map(WindowChecker::hasCurrentRow).orElse(true);
    Aggregates aggregates = seesCurrent ? Aggregates.OF_WINDOW : Aggregates.OF_WINDOW_OR_NONE;
    return ExpressionTyper.ofGroups(scope, scope, aggregates, context.findings(), path);
  }

  private static boolean hasCurrentRow(Frame frame) {
    boolean startsLater = frame.start() instanceof Frame.Following;
    return !startsLater && !(frame.end() instanceof Frame.Preceding);
  }

  private static boolean frameFits(Step.Window step, StepContext context) {
    if (step.frame().isPresent() && step.orderBy().isEmpty()) {
      context.report(
          Code.WINDOW_WITHOUT_ORDER,
          context.at("orderBy"),
          "A frame counts rows in an order; the window needs \"orderBy\".");
      return false;
    }
    return true;
  }

  private static Optional<List<TypedExpression>> partition(Step.Window step, StepContext context) {
    List<TypedExpression> partition = new ArrayList<>();
    for (int index = 0; index < step.partitionBy().size(); index++) {
      String path = context.at("partitionBy", index);
      Optional<TypedExpression> value = context.typer(path).value(step.partitionBy().get(index));
      if (value.isPresent() && !Kinds.isComparable(value.get().type())) {
        context.report(
            Code.TYPE_MISMATCH,
            path,
            "Values of type " + value.get().type().display() + " make no groups.");
      } else {
        value.ifPresent(partition::add);
      }
    }
    return partition.size() == step.partitionBy().size()
        ? Optional.of(partition)
        : Optional.empty();
  }

  /** Window functions need an order, or each engine would take the rows as they come. */
  private static boolean ordered(List<Computed> computed, Step.Window step, StepContext context) {
    Optional<String> function =
        computed.stream()
            .flatMap(column -> windowFunction(column.expression()).stream())
            .findFirst();
    if (function.isEmpty() || !step.orderBy().isEmpty()) {
      return true;
    }
    context.report(
        Code.WINDOW_WITHOUT_ORDER,
        context.at("orderBy"),
        function.get() + " numbers or picks rows in an order; the window needs \"orderBy\".");
    return false;
  }

  private static Optional<String> windowFunction(TypedExpression expression) {
    return expression instanceof TypedExpression.Call call
            && call.function().kind() == Function.Kind.WINDOW
        ? Optional.of(call.function().name())
        : Trees.children(expression).stream()
            .flatMap(child -> windowFunction(child).stream())
            .findFirst();
  }

  /** The window that every call of the step sees. */
  private record Shape(
      List<TypedExpression> partition,
      List<TypedOrderKey> order,
      List<TypedOrderKey> total,
      Optional<Frame> written) {

    TypedExpression over(TypedExpression expression) {
      return expression instanceof TypedExpression.Call call
              && call.function().kind() != Function.Kind.SCALAR
          ? over(call)
          : Trees.withChildren(expression, this::over);
    }

    private TypedExpression over(TypedExpression.Call call) {
      FunctionDefinition definition = Functions.find(call.function().name()).orElseThrow();
      Optional<Frame> frame =
          definition.allows(Allows.FRAME) ? Optional.of(frame()) : Optional.empty();
      boolean peers =
          definition.allows(Allows.PEERS)
              || frame.filter(f -> f.unit() == Frame.Unit.RANGE).isPresent();
      boolean orderCounts = !frame.equals(Optional.of(Frame.whole())) || picks(definition);
      return new TypedExpression.WindowCall(
          call.function(),
          call.arguments(),
          partition,
          orderCounts ? (peers && !picks(definition) ? order : total) : List.of(),
          frame,
          call.type(),
          call.nullable());
    }

    private static boolean picks(FunctionDefinition definition) {
      return definition.function().kind() == Function.Kind.WINDOW
          && definition.allows(Allows.FRAME);
    }

    private Frame frame() {
      return written.orElseGet(() -> order.isEmpty() ? Frame.whole() : Frame.upToPeers());
    }
  }
}
