package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The tables that the words of a request name clearly, before it is settled which are meant. */
final class SpokenTables {

  private static final int CLEAR = 50;

  private SpokenTables() {}

  static List<CatalogueTable> in(Text text, Links links) {
    Set<CatalogueTable> tables = new LinkedHashSet<>();
    for (int i = 0; i < text.size(); i++) {
      if (text.at(i).isWord() && text.isFree(i)) {
        links
            .tables()
            .at(text, i)
            .filter(mention -> mention.isClear() && mention.score() >= CLEAR)
            .ifPresent(mention -> tables.add(mention.table()));
      }
    }
    return List.copyOf(tables);
  }
}
