package io.datamorph.engine;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/** Picks the form of a method that fits Python's arguments best. */
final class Overloads {

  /** The method with its arguments, converted. */
  record Choice(Method method, Object[] arguments, int cost) {}

  private Overloads() {}

  /**
   * @param names a text stands for the column of that name wherever a column is wanted
   */
  static Choice choose(
      String name, List<Method> candidates, List<Object> arguments, boolean names) {
    Choice best = null;
    for (var candidate : candidates) {
      var choice = bind(candidate, arguments, names);
      if (choice.isPresent() && (best == null || choice.get().cost() < best.cost())) {
        best = choice.get();
      }
    }
    if (best == null) {
      throw new CallRefused(
          name
              + "() has no form for the arguments ("
              + String.join(", ", arguments.stream().map(Coercion::describe).toList())
              + ")");
    }
    return best;
  }

  private static Optional<Choice> bind(Method method, List<Object> given, boolean names) {
    var types = method.getParameterTypes();
    if (method.isVarArgs() && given.size() >= types.length - 1) {
      return bindVariable(method, given, names);
    }
    if (types.length != given.size()) {
      return Optional.empty();
    }
    var arguments = new Object[types.length];
    var cost = 0;
    for (int i = 0; i < types.length; i++) {
      var fit = Coercion.fit(types[i], given.get(i), names);
      if (fit.isEmpty()) {
        return Optional.empty();
      }
      arguments[i] = fit.get().value();
      cost += fit.get().cost();
    }
    return Optional.of(new Choice(method, arguments, cost));
  }

  private static Optional<Choice> bindVariable(Method method, List<Object> given, boolean names) {
    var types = method.getParameterTypes();
    var fixed = types.length - 1;
    var element = types[fixed].getComponentType();
    var arguments = new Object[types.length];
    var rest = Array.newInstance(element, given.size() - fixed);
    var cost = 1;
    for (int i = 0; i < given.size(); i++) {
      var fit = Coercion.fit(i < fixed ? types[i] : element, given.get(i), names);
      if (fit.isEmpty()) {
        return Optional.empty();
      }
      cost += fit.get().cost();
      if (i < fixed) {
        arguments[i] = fit.get().value();
      } else {
        Array.set(rest, i - fixed, fit.get().value());
      }
    }
    arguments[fixed] = rest;
    return Optional.of(new Choice(method, arguments, cost));
  }
}
