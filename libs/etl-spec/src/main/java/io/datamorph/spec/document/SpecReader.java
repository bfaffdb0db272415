package io.datamorph.spec.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.catalogue.TableNames;
import io.datamorph.spec.check.Code;
import io.datamorph.spec.check.Findings;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads a spec from JSON or YAML and reports every fault of its shape at once. */
public final class SpecReader {

  private static final int MOST_ENTRIES = 500;
  private static final TableName UNREADABLE = new TableName("", "");

  private final Findings findings = new Findings();
  private final Entries entries = new Entries(findings);

  private SpecReader() {}

  /** The spec, or everything that is wrong with the document's shape. */
  public static SpecReading read(String jsonOrYaml) {
    Draft draft = draft(jsonOrYaml);
    return draft
        .spec()
        .<SpecReading>map(SpecReading.Read::new)
        .orElseGet(() -> new SpecReading.Refused(draft.findings()));
  }

  /** What can be read of the document, be it faulty: for the checker, which wants all faults. */
  public static Draft draft(String jsonOrYaml) {
    SpecReader reader = new SpecReader();
    return DocumentSyntax.parse(jsonOrYaml, reader.findings)
        .map(reader::root)
        .orElseGet(reader::nothing);
  }

  private Draft root(JsonNode node) {
    if (!node.isObject()) {
      findings.add(Code.WRONG_KIND, "$", "A spec must be an object, not " + Paths.kind(node) + ".");
      return nothing();
    }
    Properties from = new Properties(node, "$", findings);
    String version = from.optionalText("version").orElse(Spec.VERSION);
    String name = from.text("name");
    var sources = bounded(from, "sources", this::source, true);
    var steps = bounded(from, "steps", new StepReader(findings)::read, true);
    Optional<Target> target = target(from);
    var checks = bounded(from, "checks", this::check, false);
    from.noOthers();
    return new Draft(version, name, sources, steps, target, checks, findings.all());
  }

  private Draft nothing() {
    return new Draft(
        Spec.VERSION, "", List.of(), List.of(), Optional.empty(), List.of(), findings.all());
  }

  private <T> List<T> bounded(
      Properties from, String property, BiFunction<JsonNode, String, T> read, boolean required) {
    int size = from.value(property).size();
    if (from.value(property).isArray() && size > MOST_ENTRIES) {
      findings.add(
          Code.TOO_MANY_STEPS,
          from.at(property),
          "A spec has at most " + MOST_ENTRIES + " " + property + ", not " + size + ".");
      return List.of();
    }
    return required ? from.list(property, read) : from.optionalList(property, read);
  }

  private Draft.Part<Source> source(JsonNode node, String path) {
    Optional<Properties> object = object(node, path, "A source");
    if (object.isEmpty()) {
      return new Draft.Part<>("", Optional.empty());
    }
    Properties from = object.get();
    Source source = new Source(from.text("name"), from.text("connection"), table(from));
    from.noOthers();
    return new Draft.Part<>(source.name(), Optional.of(source));
  }

  private Draft.Part<Check> check(JsonNode node, String path) {
    Optional<Properties> object = object(node, path, "A check");
    if (object.isEmpty()) {
      return new Draft.Part<>("", Optional.empty());
    }
    Properties from = object.get();
    Check check =
        new Check(
            from.text("name"),
            from.text("expr"),
            from.choice("severity", Words.SEVERITIES, Optional.of(Check.Severity.ERROR)));
    from.noOthers();
    return new Draft.Part<>(check.name(), Optional.of(check));
  }

  private Optional<Target> target(Properties root) {
    if (root.isMissing("target")) {
      return Optional.empty();
    }
    return object(root.value("target"), "$.target", "A target").map(this::readTarget);
  }

  private Target readTarget(Properties from) {
    Target target =
        new Target(
            from.text("connection"),
            table(from),
            from.choice("mode", Words.MODES, Optional.of(WriteMode.REPLACE)),
            from.optionalList("keys", entries::text),
            from.flag("overwrite"),
            history(from));
    from.noOthers();
    return target;
  }

  private Optional<History> history(Properties from) {
    if (from.isAbsent("history")) {
      return Optional.empty();
    }
    return object(from.value("history"), from.at("history"), "A history").map(this::readHistory);
  }

  private History readHistory(Properties from) {
    History history =
        new History(
            from.optionalText("validFrom"),
            from.optionalText("asOf"),
            from.choice("missing", Words.MISSING, Optional.of(History.Missing.KEEP)),
            from.choice("validTo", Words.VALID_TO, Optional.of(History.ValidTo.EXCLUSIVE)));
    from.noOthers();
    return history;
  }

  private TableName table(Properties from) {
    String text = from.text("table");
    Optional<TableName> name = TableNames.parse(text);
    if (name.isEmpty() && !text.isEmpty()) {
      findings.add(
          Code.INVALID_NAME,
          from.at("table"),
          "\""
              + text
              + "\" is not a table name; write table, schema.table or \"Schema\".\"Table\".");
    }
    return name.orElse(UNREADABLE);
  }

  private Optional<Properties> object(JsonNode node, String path, String what) {
    if (node.isObject()) {
      return Optional.of(new Properties(node, path, findings));
    }
    findings.add(Code.WRONG_KIND, path, what + " must be an object, not " + Paths.kind(node) + ".");
    return Optional.empty();
  }
}
