package io.datamorph.fuzz.generate;

import io.datamorph.spec.function.Function;
import io.datamorph.spec.function.FunctionDefinition;
import io.datamorph.spec.function.Functions;
import io.datamorph.spec.function.Parameter;
import io.datamorph.spec.function.ResultType;
import io.datamorph.spec.function.Signature;
import io.datamorph.spec.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The function catalogue turned round: for a wanted type, the calls that give one. A function that
 * is added to the catalogue is drawn from then on.
 */
final class CallShapes {

  private static final List<CallShape> ALL =
      Functions.all().stream().flatMap(function -> shapes(function).stream()).toList();

  private CallShapes() {}

  /** The calls of functions of this kind that give a value of the wanted type. */
  static List<CallShape> giving(Function.Kind kind, DataType wanted) {
    return ALL.stream()
        .filter(shape -> shape.function().function().kind() == kind)
        .filter(shape -> Typed.sameKind(shape.result(), wanted))
        .toList();
  }

  static List<CallShape> all() {
    return ALL;
  }

  private static List<CallShape> shapes(FunctionDefinition function) {
    List<CallShape> shapes = new ArrayList<>();
    for (Signature signature : function.signatures()) {
      for (int count = signature.least(); count <= signature.parameters().size(); count++) {
        for (List<DataType> types : arguments(signature, count)) {
          result(function, signature, types)
              .ifPresent(type -> shapes.add(new CallShape(function, signature, types, type)));
        }
      }
    }
    return shapes;
  }

  /** Every choice of one type for each of the first parameters. */
  private static List<List<DataType>> arguments(Signature signature, int count) {
    List<List<DataType>> choices = List.of(List.of());
    for (int i = 0; i < count; i++) {
      Parameter parameter = signature.parameter(i);
      boolean sameAsFirst = i > 0 && parameter.accepts().unifies();
      List<List<DataType>> longer = new ArrayList<>();
      for (List<DataType> choice : choices) {
        List<DataType> fitting =
            sameAsFirst
                ? List.of(choice.getFirst())
                : Types.ALL.stream().filter(parameter.accepts()::fits).toList();
        fitting.forEach(type -> longer.add(added(choice, type)));
      }
      choices = longer;
    }
    return choices;
  }

  private static List<DataType> added(List<DataType> types, DataType type) {
    List<DataType> longer = new ArrayList<>(types);
    longer.add(type);
    return longer;
  }

  /** Empty where an argument must be a constant that nobody can think of. */
  private static Optional<DataType> result(
      FunctionDefinition function, Signature signature, List<DataType> types) {
    List<Optional<String>> constants = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      Parameter parameter = signature.parameter(i);
      Optional<String> constant = Constants.of(function, signature, i).stream().findFirst();
      if (parameter.constant().isPresent() && constant.isEmpty()) {
        return Optional.empty();
      }
      constants.add(parameter.constant().isPresent() ? constant : Optional.empty());
    }
    List<DataType> converted =
        IntStream.range(0, types.size())
            .mapToObj(i -> signature.parameter(i).accepts().converted(types.get(i)))
            .toList();
    return Optional.of(
        signature.result().rule().of(new ResultType.Arguments(converted, constants)));
  }
}
