package io.datamorph.specgenerator.domain.planning;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.document.Source;
import io.datamorph.spec.document.Step;
import java.util.ArrayList;
import java.util.List;

/** The sources and steps written so far. */
final class Pipeline {

  private final String connection;
  private final List<Source> sources = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Names names = new Names();

  Pipeline(String connection) {
    this.connection = connection;
  }

  String source(CatalogueTable table, String wanted) {
    String name = names.next(wanted);
    sources.add(new Source(name, connection, table.name()));
    return name;
  }

  String name(String wanted) {
    return names.next(wanted);
  }

  /** Adds a step; its name is what comes next reads. */
  String add(Step step) {
    steps.add(step);
    return step.name();
  }

  List<Source> sources() {
    return List.copyOf(sources);
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }
}
