package io.datamorph.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "orders",
        "public.orders",
        "\"public\".\"Order items\"",
        "db.public.orders",
        "\"a;b\"",
        "\"say \"\"x\"\"\"",
        "größe"
      })
  void names_pass(String name) {
    assertEquals(name, TableText.name(name));
    assertEquals(name, TableText.nameOrQuery(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "orders; drop table orders",
        "orders where true",
        "(select 1) t",
        "orders --",
        "\"a\" \"b\"",
        "a.b.c.d",
        "a..b",
        "1a"
      })
  void only_names_are_written_to(String text) {
    assertThrows(CallRefused.class, () -> TableText.name(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(select 1) t; drop table orders", "select ';'", "orders;"})
  void one_statement_is_read(String text) {
    assertThrows(CallRefused.class, () -> TableText.nameOrQuery(text));
  }
}
