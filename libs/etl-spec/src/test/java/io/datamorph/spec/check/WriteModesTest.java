package io.datamorph.spec.check;

import static io.datamorph.spec.check.Checks.accepted;
import static io.datamorph.spec.check.Checks.places;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.spec.ShopCatalogue;
import io.datamorph.spec.document.History;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.SpecReader;
import io.datamorph.spec.document.SpecReading;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedTarget;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WriteModesTest {

  private static final String CUSTOMERS = "customer_id, {name: seen, expr: created_at}, first_name";

  @Test
  void rows_added_to_an_existing_table_take_its_types() {
    TypedTarget target =
        accepted(spec("orders", "{name: a, expr: quantity}", "made_here, mode: append")).target();

    assertTrue(target.existing());
    assertEquals("a integer", columns(target));
  }

  @Test
  void a_table_that_is_not_there_yet_is_made_by_the_first_merge() {
    TypedTarget target =
        accepted(spec("customers", CUSTOMERS, "fresh, mode: merge, keys: [customer_id]")).target();

    assertFalse(target.existing());
    assertEquals("customer_id integer!, seen timestamp!, first_name text!", columns(target));
  }

  @Test
  void a_result_that_does_not_fit_an_existing_table_is_refused() {
    assertEquals(
        List.of("TARGET_COLUMNS_DIFFER $.target"),
        places(spec("orders", "{name: a, expr: amount}", "made_here, mode: append")));
    assertEquals(
        List.of("TARGET_COLUMNS_DIFFER $.target"),
        places(spec("orders", "{name: b, expr: quantity}", "made_here, mode: append")));
  }

  @Test
  void a_merge_needs_keys() {
    assertEquals(
        List.of("KEYS_REQUIRED $.target.keys"),
        places(spec("customers", CUSTOMERS, "fresh, mode: merge")));
  }

  @Test
  void a_history_says_since_when_and_closes_versions() {
    TypedTarget byColumn =
        accepted(
                spec(
                    "customers",
                    CUSTOMERS,
                    "fresh, mode: scd2, keys: [customer_id], history: {validFrom: seen}"))
            .target();
    TypedTarget byTime =
        accepted(
                spec(
                    "customers",
                    CUSTOMERS,
                    "fresh, mode: scd2, keys: [customer_id], history: {asOf:"
                        + " \"2024-01-31T10:00:00Z\", missing: retire}"))
            .target();

    assertEquals(
        "customer_id integer!, first_name text!, valid_from timestamp!, valid_to timestamp,"
            + " is_current boolean!",
        columns(byColumn));
    assertEquals(2, byColumn.values().size());
    assertEquals("seen", Shown.of(byColumn.history().orElseThrow().since()));
    assertEquals(
        "customer_id integer!, seen timestamp!, first_name text!, valid_from timestamptz!, valid_to"
            + " timestamptz, is_current boolean!",
        columns(byTime));
    assertTrue(byTime.history().orElseThrow().retiredAt().isPresent());
  }

  @Test
  void a_history_is_refused_without_a_time_or_with_a_wrong_one() {
    String target = "fresh, mode: scd2, keys: [customer_id], history: ";

    assertEquals(
        List.of("HISTORY_TIME_REQUIRED $.target.history"),
        places(spec("customers", CUSTOMERS, target + "{}")));
    assertEquals(
        List.of("HISTORY_TIME_REQUIRED $.target.history"),
        places(spec("customers", CUSTOMERS, target + "{validFrom: seen, missing: retire}")));
    assertEquals(
        List.of("TYPE_MISMATCH $.target.history.validFrom"),
        places(spec("customers", CUSTOMERS, target + "{validFrom: first_name}")));
    assertEquals(
        List.of("INVALID_LITERAL $.target.history.asOf"),
        places(spec("customers", CUSTOMERS, target + "{asOf: yesterday}")));
    assertEquals(
        List.of("HISTORY_NOT_ALLOWED $.target.history"),
        places(spec("customers", CUSTOMERS, "fresh, history: {asOf: \"2024-01-31\"}")));
  }

  @Test
  void the_last_day_of_a_version_needs_days() {
    String target = "fresh, mode: scd2, keys: [customer_id], history: ";

    assertEquals(
        List.of("TYPE_MISMATCH $.target.history.validTo"),
        places(spec("customers", CUSTOMERS, target + "{validFrom: seen, validTo: inclusive}")));
    assertEquals(
        List.of("INVALID_LITERAL $.target.history.asOf"),
        places(
            spec(
                "customers",
                CUSTOMERS,
                target + "{asOf: \"2024-01-31T10:00:00Z\", validTo: inclusive}")));
    assertEquals(
        List.of("UNKNOWN_VALUE $.target.history.validTo"),
        places(spec("customers", CUSTOMERS, target + "{validFrom: seen, validTo: included}")));
  }

  @Test
  void a_history_of_days_may_name_the_last_day_of_a_version() {
    String days = "customer_id, {name: day, expr: cast(created_at as date)}";
    TypedTarget byColumn =
        accepted(
                spec(
                    "customers",
                    days,
                    "fresh, mode: scd2, keys: [customer_id], history: {validFrom: day, validTo:"
                        + " inclusive}"))
            .target();
    TypedTarget byDay =
        accepted(
                spec(
                    "customers",
                    "customer_id",
                    "fresh, mode: scd2, keys: [customer_id], history: {asOf: \"2024-01-31\","
                        + " validTo: inclusive}"))
            .target();

    assertEquals(History.ValidTo.INCLUSIVE, byColumn.history().orElseThrow().validTo());
    assertEquals(
        "customer_id integer!, valid_from date!, valid_to date, is_current boolean!",
        columns(byDay));
  }

  @Test
  void a_time_that_a_history_lacks_is_filled_in_as_its_column_wants_it() {
    String target = "fresh, mode: scd2, keys: [customer_id], history: ";
    String day = "customer_id, {name: seen, expr: \"cast(created_at as date)\"}";

    assertEquals(Optional.of("2024-01-31T10:00:05Z"), filledIn(CUSTOMERS, target + "{}"));
    assertEquals(
        Optional.of("2024-01-31T10:00:05"),
        filledIn(CUSTOMERS, target + "{validFrom: seen, missing: retire}"));
    assertEquals(
        Optional.of("2024-01-31"), filledIn(day, target + "{validFrom: seen, missing: retire}"));
    assertEquals(
        Optional.of("2024-01-31"), filledIn("customer_id", target + "{validTo: inclusive}"));
  }

  @Test
  void a_time_that_is_there_or_not_needed_stays_as_it_is() {
    String target = "fresh, mode: scd2, keys: [customer_id], history: ";

    assertEquals(Optional.of("2020-01-01"), filledIn(CUSTOMERS, target + "{asOf: \"2020-01-01\"}"));
    assertEquals(Optional.empty(), filledIn(CUSTOMERS, target + "{validFrom: seen}"));
    assertEquals(Optional.empty(), filledIn(CUSTOMERS, "fresh"));
  }

  /** The time of a spec that was asked for at five seconds past ten. */
  private static Optional<String> filledIn(String columns, String target) {
    Spec spec = ((SpecReading.Read) SpecReader.read(spec("customers", columns, target))).spec();
    assertEquals(List.of(), AsOf.otherFaults(SpecChecker.check(spec, ShopCatalogue.catalogue())));
    Spec dated =
        AsOf.filledIn(
            spec, ShopCatalogue.catalogue(), Instant.parse("2024-01-31T10:00:05.123456789Z"));
    assertInstanceOf(
        CheckResult.Accepted.class, SpecChecker.check(dated, ShopCatalogue.catalogue()));
    return dated.target().history().flatMap(History::asOf);
  }

  @Test
  void what_a_mode_compares_must_be_comparable() {
    assertEquals(
        List.of("TYPE_MISMATCH $.target"),
        places(spec("everything", "doc, big", "fresh, mode: merge, keys: [doc]")));
    assertEquals(
        List.of("TYPE_MISMATCH $.target"),
        places(
            spec(
                "everything",
                "doc, big",
                "fresh, mode: scd2, keys: [big], history: {asOf: \"2024-01-31\"}")));
  }

  private static String spec(String source, String columns, String target) {
    return """
        version: "1"
        name: test
        sources: [{name: s, connection: warehouse, table: %s}]
        steps: [{name: picked, op: select, input: s, columns: [%s]}]
        target: {connection: warehouse, table: %s}
        """
        .formatted(source, columns, target);
  }

  private static String columns(TypedTarget target) {
    return target.columns().stream().map(WriteModesTest::shown).collect(Collectors.joining(", "));
  }

  private static String shown(Column column) {
    return column.name() + " " + column.type().display() + (column.nullable() ? "" : "!");
  }
}
