package io.datamorph.fuzz.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.fuzz.cases.FuzzCase;
import io.datamorph.fuzz.cases.TableData;
import io.datamorph.spec.document.Step;
import io.datamorph.spec.document.WriteMode;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WritingTest {

  private static final List<FuzzCase> CASES =
      LongStream.range(0, 250)
          .mapToObj(new Generator(9, List.of(Operation.values()))::generate)
          .map(Generator.Generated::fuzzCase)
          .toList();

  @Test
  void every_mode_is_drawn_with_and_without_a_table_to_write_into() {
    Map<WriteMode, Set<Boolean>> seen = new EnumMap<>(WriteMode.class);
    for (FuzzCase each : CASES) {
      seen.computeIfAbsent(each.spec().target().mode(), mode -> new HashSet<>())
          .add(existing(each).isPresent());
    }

    assertEquals(Set.of(false), seen.get(WriteMode.REPLACE));
    for (WriteMode mode : List.of(WriteMode.APPEND, WriteMode.MERGE, WriteMode.SCD2)) {
      assertEquals(Set.of(true, false), seen.get(mode), mode.toString());
    }
  }

  @Test
  void where_rows_are_found_again_by_keys_no_key_is_there_twice() {
    for (FuzzCase each : CASES) {
      if (!each.spec().target().keys().isEmpty()) {
        assertTrue(each.spec().steps().getLast() instanceof Step.Dedupe, each.spec().toString());
      }
      if (each.spec().target().mode() == WriteMode.MERGE) {
        existing(each).ifPresent(table -> assertKeysDiffer(table, each.spec().target().keys()));
      }
    }
  }

  @Test
  void a_history_that_is_there_has_no_two_open_versions_of_a_key() {
    for (FuzzCase each : CASES) {
      if (each.spec().target().mode() == WriteMode.SCD2 && existing(each).isPresent()) {
        TableData table = existing(each).get();
        int current = table.columns().size() - 1;
        List<List<Optional<String>>> open =
            table.rows().stream()
                .filter(row -> row.get(current).equals(Optional.of("true")))
                .toList();
        assertKeysDiffer(table.withRows(open), each.spec().target().keys());
      }
    }
  }

  private static Optional<TableData> existing(FuzzCase fuzzCase) {
    return fuzzCase.tables().stream()
        .filter(table -> table.name().equals(fuzzCase.spec().target().table()))
        .findFirst();
  }

  private static void assertKeysDiffer(TableData table, List<String> keys) {
    List<String> names = table.columns().stream().map(column -> column.name()).toList();
    List<List<Optional<String>>> values =
        table.rows().stream()
            .map(row -> keys.stream().map(key -> row.get(names.indexOf(key))).toList())
            .toList();
    assertEquals(values.size(), new HashSet<>(values).size(), table.toString());
  }
}
