package io.datamorph.specgenerator.modelling;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableNames;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.type.DataTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** A model learns from these, so they must be right. */
class ExamplesTest {

  private static final Pattern COLUMN =
      Pattern.compile("(\\w+) ([a-z]+(?:\\(\\d+,\\d+\\))?)(?: .*)?");
  private static final Schema FORM =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ReplyForm.schema().toString());

  @Test
  void every_example_answer_has_the_form_and_every_spec_in_it_type_checks() {
    for (Examples.Example example : Examples.load().all()) {
      Assertions.assertEquals(
          List.of(), FORM.validate(example.answer().toString(), InputFormat.JSON));
      for (JsonNode spec : example.answer().path("specs")) {
        assertInstanceOf(
            CheckResult.Accepted.class,
            SpecChecker.check(spec.toString(), catalogue(example.tables())),
            example.request());
      }
    }
  }

  private static Catalogue catalogue(String tables) {
    List<CatalogueTable> all = new ArrayList<>();
    for (String line : tables.lines().toList()) {
      int open = line.indexOf('(');
      all.add(
          new CatalogueTable(
              TableNames.parse(line.substring(0, open).strip()).orElseThrow(),
              Optional.empty(),
              columns(line.substring(open + 1, line.lastIndexOf(')'))),
              List.of(),
              List.of(),
              List.of(),
              10,
              false));
    }
    return new Catalogue("warehouse", all);
  }

  private static List<CatalogueColumn> columns(String text) {
    List<CatalogueColumn> columns = new ArrayList<>();
    for (String column : text.split(", ")) {
      Matcher matcher = COLUMN.matcher(column);
      Assertions.assertTrue(matcher.matches(), column);
      columns.add(
          new CatalogueColumn(
              matcher.group(1),
              DataTypes.parse(matcher.group(2)).orElseThrow(),
              matcher.group(2),
              true,
              Optional.empty()));
    }
    return columns;
  }
}
