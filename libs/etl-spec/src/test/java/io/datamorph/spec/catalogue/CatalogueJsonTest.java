package io.datamorph.spec.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.datamorph.spec.ShopCatalogue;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueJsonTest {

  @Test
  void a_catalogue_is_read_back_equal() {
    Catalogue catalogue = ShopCatalogue.catalogue();

    assertEquals(catalogue, CatalogueJson.read(CatalogueJson.write(catalogue)));
  }

  @Test
  void what_is_no_catalogue_is_refused_with_what_is_missing() {
    assertEquals(
        "the catalogue lacks the text \"connection\"",
        assertThrows(IllegalArgumentException.class, () -> CatalogueJson.read("{}")).getMessage());
    assertThrows(IllegalArgumentException.class, () -> CatalogueJson.read("["));
    assertThrows(IllegalArgumentException.class, () -> CatalogueJson.read("null"));
  }

  @Test
  void table_names_are_read_as_they_are_written() {
    for (TableName name :
        new TableName[] {
          new TableName("public", "orders"),
          new TableName("My Schema", "my.table"),
          new TableName("a\"b", "\"")
        }) {
      assertEquals(Optional.of(name), TableNames.parse(TableNames.write(name)));
    }
    assertEquals(Optional.of(new TableName("public", "x")), TableNames.parse(" x "));
    for (String text : new String[] {"", ".", "a.", ".a", "a.b.c", "a b", "\"\"", "\"a", "a\"b"}) {
      assertEquals(Optional.empty(), TableNames.parse(text), text);
    }
  }
}
