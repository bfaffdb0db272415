package io.datamorph.engine;

import io.datamorph.gluescript.GlueScript;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A spec of {@code src/test/resources/compiled}: {@code name.yaml}, the rows that it means in
 * {@code name.txt}, and perhaps tables in {@code name.sql}.
 */
record CompiledSpec(String name) {

  private static final Path FOLDER = Path.of("src/test/resources/compiled").toAbsolutePath();

  private static final Pattern NAME =
      Pattern.compile("^(?:(?:import|from) .*\\b|def )(\\w+)(?:\\(.*)?$", Pattern.MULTILINE);

  /** In the order of their names. */
  static List<CompiledSpec> all() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> new CompiledSpec(name.replace(".yaml", "")))
          .sorted(Comparator.comparing(CompiledSpec::name))
          .toList();
    }
  }

  /** The statements that make the tables that any spec may read. */
  static String commonTables() throws IOException {
    return Files.readString(FOLDER.resolve("tables.sql"));
  }

  /** The statements that make tables of its own. */
  String tables() throws IOException {
    var file = FOLDER.resolve(name + ".sql");
    return Files.exists(file) ? Files.readString(file) : "";
  }

  /** The rows that the target has, as text, ordered by that text. */
  String rows() throws IOException {
    return Files.readString(FOLDER.resolve(name + ".txt")).stripTrailing();
  }

  void writeRows(String rows) throws IOException {
    Files.writeString(FOLDER.resolve(name + ".txt"), rows + "\n");
  }

  TypedSpec checked(Catalogue catalogue) throws IOException {
    return switch (SpecChecker.check(Files.readString(FOLDER.resolve(name + ".yaml")), catalogue)) {
      case CheckResult.Accepted accepted -> accepted.spec();
      case CheckResult.Refused refused -> throw new AssertionError(name + refused.diagnostics());
    };
  }

  /** The script, with a staging table that no other script has, and leaving no names behind. */
  String script(TypedSpec spec, Catalogue catalogue) {
    var script =
        GlueScript.of(spec, catalogue).replace("STAGING_TABLE", "STAGING_" + name.toUpperCase());
    var names =
        NAME.matcher(script).results().map(name -> name.group(1)).collect(Collectors.joining(", "));
    return script + "del " + names + "\n\n";
  }

  String stagingTable() {
    return "datamorph_staging." + name;
  }

  String createStagingTable(TypedSpec spec) {
    return spec.target().columns().stream()
        .map(column -> "\"" + column.name() + "\" " + type(column.type()))
        .collect(Collectors.joining(", ", "create table " + stagingTable() + " (", ")"));
  }

  private static String type(DataType type) {
    return switch (type) {
      case DataType.Double64 number -> "double precision";
      case DataType.Json json -> "jsonb";
      case DataType.Bytes bytes -> "bytea";
      case DataType.ArrayOf(var element) -> type(element) + "[]";
      default -> type.display();
    };
  }
}
