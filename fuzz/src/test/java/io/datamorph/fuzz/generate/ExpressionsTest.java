package io.datamorph.fuzz.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.fuzz.cases.ExpressionText;
import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.expression.ExpressionParser;
import io.datamorph.spec.expression.Parsing;
import io.datamorph.spec.function.Functions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExpressionsTest {

  private static final List<Typed> COLUMNS =
      List.of(
          new Typed(Build.column(Optional.empty(), "plain"), Types.INT),
          new Typed(Build.column(Optional.of("orders"), "Total \"net\""), Types.DECIMAL),
          new Typed(Build.column(Optional.empty(), "order"), Types.TEXT),
          new Typed(Build.column(Optional.empty(), "a.b"), Types.DATE),
          new Typed(Build.column(Optional.empty(), "flag"), Types.BOOL));

  @Test
  void what_is_drawn_is_read_back_from_its_text_as_it_was() {
    for (long seed = 0; seed < 400; seed++) {
      Chance chance = new Chance(seed);
      Expression drawn = new Expressions(chance, Leaves.columns(COLUMNS)).of(Types.any(chance), 3);

      String text = ExpressionText.write(drawn);

      assertEquals(new Parsing.Parsed(drawn), ExpressionParser.parse(text), text);
    }
  }

  @Test
  void every_function_of_the_catalogue_can_be_drawn() {
    Set<String> drawable =
        CallShapes.all().stream()
            .map(shape -> shape.function().name())
            .collect(Collectors.toCollection(TreeSet::new));

    Set<String> all =
        Functions.all().stream()
            .map(each -> each.name())
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(all, drawable);
  }

  @Test
  void there_is_a_constant_wherever_one_must_be() {
    for (CallShape shape : CallShapes.all()) {
      for (int i = 0; i < shape.types().size(); i++) {
        if (shape.parameter(i).constant().isPresent()) {
          assertTrue(!shape.constants(i).isEmpty(), shape.toString());
        }
      }
    }
  }
}
