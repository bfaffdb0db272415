package io.datamorph.validator;

import io.datamorph.artifacts.ArtifactConflictException;
import io.datamorph.artifacts.ArtifactKeys;
import io.datamorph.artifacts.ArtifactStore;
import io.datamorph.artifacts.Digests;
import io.datamorph.contracts.ArtifactRef;
import io.datamorph.contracts.JobCompleted;
import io.datamorph.validator.domain.Report;
import java.util.Optional;

/**
 * What the phases of one validation found, in the artifact store. What is stored counts: a work
 * that is run again goes on from there and asks nothing twice.
 */
final class Findings {

  private static final String TYPE = "application/json";

  private final ArtifactStore store;
  private final JobCompleted job;

  Findings(ArtifactStore store, JobCompleted job) {
    this.store = store;
    this.job = job;
  }

  /** A report and where it lies. */
  record Stored(Report report, ArtifactRef ref) {}

  /** What was found in an earlier run of this work. */
  Optional<Stored> find(String name) {
    return at(key(name, false)).or(() -> at(key(name, true)));
  }

  /** Stores the report, or gives back the one that another run has stored meanwhile. */
  Stored keep(String name, Report report) {
    byte[] content = ReportJson.write(report);
    try {
      return new Stored(report, store.put(key(name, false), content, TYPE));
    } catch (ArtifactConflictException taken) {
      return find(name).orElseGet(() -> keepApart(name, report, content));
    }
  }

  /** The plain key belongs to an earlier attempt of this iteration. */
  private Stored keepApart(String name, Report report, byte[] content) {
    return new Stored(report, store.put(key(name, true), content, TYPE));
  }

  private Optional<Stored> at(String key) {
    return store
        .find(key)
        .map(content -> new Stored(ReportJson.read(content), Digests.ref(key, content)))
        .filter(stored -> stored.report().staging().equals(job.staging().table()));
  }

  private String key(String name, boolean apart) {
    String phase = apart ? name + "-" + job.attempt() + "-" + job.fence() : name;
    return ArtifactKeys.validation(job.workflowId(), job.iteration(), phase);
  }
}
