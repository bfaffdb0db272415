package io.datamorph.eval.suite;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A folder with requests and the databases that they are about.
 *
 * @param cases in the order of {@code cases.jsonl}
 * @param scripts the script that loads a database, by the database's name
 * @param sources what the tables of a database must hold once loaded, if the suite says so
 */
public record Suite(
    Path folder,
    List<Case> cases,
    Map<String, SqlScript> scripts,
    Map<String, Map<String, TableState>> sources) {

  private static final String CASES = "cases.jsonl";
  private static final String SOURCES = "sources.json";

  public Suite {
    cases = List.copyOf(cases);
    scripts = new TreeMap<>(scripts);
    sources = Map.copyOf(sources);
  }

  /** Reads {@code cases.jsonl}, a script a database and, if there is one, {@code sources.json}. */
  public static Suite read(Path folder) {
    Path file = folder.resolve(CASES);
    if (!Files.isRegularFile(file)) {
      throw new SuiteException("%s holds no suite: there is no %s".formatted(folder, CASES));
    }
    try {
      List<Case> cases = cases(file);
      return new Suite(folder, cases, scripts(folder, cases), sources(folder.resolve(SOURCES)));
    } catch (IOException e) {
      throw new SuiteException("the suite cannot be read: " + e, e);
    }
  }

  private static List<Case> cases(Path file) throws IOException {
    List<Case> cases = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String place = "%s line %d".formatted(file, number);
      Case read = CaseReader.read(place, line);
      if (!ids.add(read.id())) {
        throw new SuiteException("%s: there is a case %s already".formatted(place, read.id()));
      }
      cases.add(read);
    }
    if (cases.isEmpty()) {
      throw new SuiteException(file + " has no cases");
    }
    return cases;
  }

  private static Map<String, SqlScript> scripts(Path folder, List<Case> cases) throws IOException {
    Map<String, SqlScript> scripts = new HashMap<>();
    for (String database : new TreeSet<>(cases.stream().map(Case::database).toList())) {
      Path file = folder.resolve(database + ".sql");
      if (!Files.isRegularFile(file)) {
        throw new SuiteException("there is no %s, but cases need it".formatted(file));
      }
      scripts.put(database, SqlScript.parse(file.toString(), Files.readString(file)));
    }
    return scripts;
  }

  private static Map<String, Map<String, TableState>> sources(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    ObjectMapper json = new ObjectMapper();
    Map<String, Map<String, JsonNode>> all =
        json.readValue(file.toFile(), new TypeReference<>() {});
    Map<String, Map<String, TableState>> sources = new HashMap<>();
    all.forEach(
        (database, tables) -> {
          Map<String, TableState> states = new TreeMap<>();
          tables.forEach(
              (table, state) ->
                  states.put(
                      table, new TableState(state.path(0).asLong(), state.path(1).asText())));
          sources.put(database, states);
        });
    return sources;
  }
}
