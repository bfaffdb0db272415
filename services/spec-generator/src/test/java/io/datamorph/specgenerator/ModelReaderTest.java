package io.datamorph.specgenerator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.contracts.Category;
import io.datamorph.contracts.Problem;
import io.datamorph.languagemodel.Answer;
import io.datamorph.languagemodel.Budget;
import io.datamorph.languagemodel.Fault;
import io.datamorph.languagemodel.LanguageModel;
import io.datamorph.languagemodel.ModelOutcome;
import io.datamorph.languagemodel.Prompt;
import io.datamorph.languagemodel.Purpose;
import io.datamorph.languagemodel.StopReason;
import io.datamorph.specgenerator.domain.Answered;
import io.datamorph.specgenerator.domain.reading.SampleCatalogues;
import io.datamorph.specgenerator.modelling.ModelRequest;
import io.datamorph.specgenerator.modelling.Samples;
import io.datamorph.specgenerator.modelling.SpecPrompts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ModelReaderTest {

  private static final String GOOD = spec("sum(fine_amount)", "public.member_fines", "");
  private static final String FAULTY = spec("sum(fine_amout)", "public.member_fines", "");

  private final List<Prompt> asked = new ArrayList<>();
  private final List<Purpose> purposes = new ArrayList<>();

  @Test
  void a_good_spec_is_taken() throws InterruptedException {
    Answered.Written written = written(read(says(specs(GOOD))));

    assertEquals("public.member_fines", written.spec().target().table().display());
    assertEquals("model", written.reader());
  }

  @Test
  void what_the_checker_finds_is_sent_back_and_mended() throws InterruptedException {
    Answered.Written written = written(read(says(specs(FAULTY)), says(specs(GOOD))));

    assertEquals("member_fines", written.spec().name());
    String sentBack = asked.get(1).messages().getLast().text();
    assertTrue(sentBack.contains("UNKNOWN_COLUMN"), sentBack);
    assertTrue(sentBack.contains("Perhaps: fine_amount"), sentBack);
    assertEquals(2, purposes.stream().distinct().count());
  }

  @Test
  void after_three_rounds_the_last_faults_are_the_reason() throws InterruptedException {
    Answered.Refused refused =
        refused(read(says(specs(FAULTY)), says("no json"), says(specs(FAULTY))));

    assertEquals(3, asked.size());
    assertEquals("UNKNOWN_COLUMN", refused.problems().getFirst().code());
  }

  @Test
  void an_answer_that_is_cut_off_is_asked_for_again() throws InterruptedException {
    written(
        read(
            new ModelOutcome.Truncated(answer("{\"kind\": \"specs", StopReason.MAX_TOKENS)),
            says(specs(GOOD))));

    assertTrue(asked.get(1).messages().getLast().text().contains("cut off"));
  }

  @Test
  void a_model_cannot_give_itself_leave_to_replace_a_table_that_is_not_ours()
      throws InterruptedException {
    String over = specs(spec("sum(fine_amount)", "public.members", ", \"overwrite\": true"));

    Answered.Refused refused = refused(read(says(over), says(over), says(over)));

    assertEquals("TARGET_NOT_OURS", refused.problems().getFirst().code());
  }

  @Test
  void a_model_gives_no_code_of_its_own() throws InterruptedException {
    String custom =
        GOOD.replace(
            "{\"name\": \"fines\", \"op\": \"aggregate\"",
            "{\"name\": \"own\", \"op\": \"custom\", \"inputs\": [\"loans\"], \"code\": \"return"
                + " loans\", \"columns\": [{\"name\": \"member_id\", \"type\": \"integer\"}]},"
                + " {\"name\": \"fines\", \"op\": \"aggregate\"");

    Answered.Refused refused =
        refused(read(says(specs(custom)), says(specs(custom)), says(specs(custom))));

    assertEquals("MODEL_ANSWER_UNUSABLE", refused.problems().getFirst().code());
  }

  @Test
  void several_tables_come_as_several_specs() throws InterruptedException {
    String second = spec("max(fine_amount)", "public.highest_fines", "");

    Answered.Written written = written(read(says(specs(GOOD + ", " + second))));

    assertEquals(1, written.others().size());
    assertEquals("public.highest_fines", written.others().getFirst().target().table().display());
  }

  @Test
  void questions_and_refusals_are_passed_on() throws InterruptedException {
    Reading asks =
        read(
            says(
                "{\"kind\": \"questions\", \"questions\": [{\"id\": \"a\", \"text\": \"Which?\"}]}"));
    Reading refuses =
        read(
            says(
                "{\"kind\": \"refusal\", \"code\": \"UNKNOWN_TABLE\", \"reason\": \"no salaries\"}"));

    assertInstanceOf(Answered.Unclear.class, said(asks));
    assertEquals(
        List.of(new Problem("UNKNOWN_TABLE", "", "no salaries", Optional.empty())),
        refused(refuses).problems());
  }

  @Test
  void a_model_that_is_away_is_asked_later_and_one_that_refuses_the_key_is_not()
      throws InterruptedException {
    Reading later =
        read(
            new ModelOutcome.Unavailable(
                Fault.OVERLOADED, "busy", Optional.of(Duration.ofSeconds(7))));
    Reading never = read(new ModelOutcome.Unavailable(Fault.REJECTED, "401", Optional.empty()));

    assertEquals(new Reading.Away(Duration.ofSeconds(7), "busy"), later);
    assertEquals(new Reading.Failed(Category.EXTERNAL, "MODEL_UNAVAILABLE", "401"), never);
  }

  @Test
  void a_spent_budget_ends_the_workflow_with_a_clear_problem() throws InterruptedException {
    Reading reading = read(new ModelOutcome.BudgetExceeded(Budget.Scope.DAY, "spent 5 of 5"));

    assertEquals(
        new Reading.Failed(
            Category.INSUFFICIENT_RESOURCES, "MODEL_BUDGET_EXCEEDED", "spent 5 of 5"),
        reading);
  }

  private Reading read(ModelOutcome... script) throws InterruptedException {
    asked.clear();
    purposes.clear();
    LanguageModel model =
        new LanguageModel() {
          @Override
          public ModelOutcome call(Purpose purpose, Prompt prompt) {
            asked.add(prompt);
            purposes.add(purpose);
            return script[asked.size() - 1];
          }

          @Override
          public void close() {}
        };
    return new ModelReader(model, SpecPrompts.load(), ModelCallLogs.silent())
        .read(
            "w1",
            1,
            new ModelRequest(
                "fines per member",
                LocalDate.of(2024, 1, 31),
                SampleCatalogues.library(),
                Map.of(),
                Samples.none()),
            false,
            UnaryOperator.identity());
  }

  private static Answered said(Reading reading) {
    return assertInstanceOf(Reading.Said.class, reading).answered();
  }

  private static Answered.Written written(Reading reading) {
    return assertInstanceOf(Answered.Written.class, said(reading));
  }

  private static Answered.Refused refused(Reading reading) {
    Answered.Refused refused = assertInstanceOf(Answered.Refused.class, said(reading));
    assertFalse(refused.problems().isEmpty());
    return refused;
  }

  private static ModelOutcome says(String text) {
    return new ModelOutcome.Answered(answer(text, StopReason.END));
  }

  private static Answer answer(String text, StopReason why) {
    return new Answer(text, why, 10, 20, Duration.ofMillis(5));
  }

  private static String specs(String specs) {
    return "{\"kind\": \"specs\", \"specs\": [" + specs + "]}";
  }

  private static String spec(String measure, String target, String more) {
    return """
        {"name": "member_fines",
         "sources": [{"name": "loans", "connection": "warehouse", "table": "public.loans"}],
         "steps": [{"name": "fines", "op": "aggregate", "input": "loans", "groupBy": ["member_id"],
                    "measures": [{"name": "fines", "expr": "%s"}]}],
         "target": {"connection": "warehouse", "table": "%s"%s}}
        """
        .formatted(measure, target, more);
  }
}
