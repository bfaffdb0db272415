package io.datamorph.specgenerator.modelling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Requests with their right answers, of which a model sees those most like its own. */
final class Examples {

  private static final List<String> NAMES =
      List.of(
          "join-total-having",
          "top-per-group",
          "running-total",
          "share-of-total",
          "latest-per-key",
          "pivot-by-status",
          "anti-join",
          "two-details",
          "buckets",
          "question",
          "refusal");

  /**
   * An example.
   *
   * @param tables a table a line, as {@link TableLine} writes them
   * @param answer as JSON
   */
  record Example(String request, String tables, JsonNode answer, Set<String> words) {}

  private final List<Example> all;

  private Examples(List<Example> all) {
    this.all = List.copyOf(all);
  }

  static Examples load() {
    YAMLMapper yaml = new YAMLMapper();
    List<Example> all = new ArrayList<>();
    for (String name : NAMES) {
      try {
        JsonNode node = yaml.readTree(Resources.text("prompts/examples/" + name + ".yaml"));
        String request = node.path("request").asText().strip();
        all.add(
            new Example(
                request,
                node.path("tables").asText().strip(),
                node.path("answer"),
                RequestWords.of(request + " " + node.path("about").asText())));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("the example " + name + " cannot be read", e);
      }
    }
    return new Examples(all);
  }

  List<Example> all() {
    return all;
  }

  /** The examples that share most words with the request; of equals the first. */
  String like(String request, int most) {
    Set<String> words = RequestWords.of(request);
    return all.stream()
        .sorted(Comparator.comparingInt((Example example) -> -shared(example, words)))
        .limit(most)
        .map(Examples::shown)
        .collect(Collectors.joining("\n\n"));
  }

  private static int shared(Example example, Set<String> words) {
    Set<String> shared = new HashSet<>(example.words());
    shared.retainAll(words);
    return shared.size();
  }

  private static String shown(Example example) {
    return "Example\n%s\nRequest: %s\nAnswer: %s"
        .formatted(example.tables(), example.request(), example.answer());
  }
}
