package io.datamorph.fuzz.generate;

import io.datamorph.spec.function.FunctionDefinition;
import io.datamorph.spec.function.Parameter;
import io.datamorph.spec.function.Signature;
import io.datamorph.spec.type.DataType;
import java.util.List;

/**
 * One way to call a function.
 *
 * @param types of the arguments, one for each given parameter; the last one may be repeated
 * @param result the kind of the result
 */
record CallShape(
    FunctionDefinition function, Signature signature, List<DataType> types, DataType result) {

  CallShape {
    types = List.copyOf(types);
  }

  Parameter parameter(int index) {
    return signature.parameter(index);
  }

  /** What the argument at this place can be when it must be a constant. */
  List<String> constants(int index) {
    return Constants.of(function, signature, index);
  }

  boolean repeats() {
    return !types.isEmpty()
        && parameter(types.size() - 1).presence() == Parameter.Presence.REPEATED;
  }
}
