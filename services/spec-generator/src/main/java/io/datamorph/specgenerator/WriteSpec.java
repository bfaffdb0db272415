package io.datamorph.specgenerator;

import io.datamorph.choreography.AgentLog;
import io.datamorph.choreography.Lease;
import io.datamorph.choreography.StillWaitingException;
import io.datamorph.choreography.UnitOfWork;
import io.datamorph.choreography.WorkHandler;
import io.datamorph.choreography.WorkItem;
import io.datamorph.choreography.WorkResult;
import io.datamorph.contracts.ApprovalRequested;
import io.datamorph.contracts.Category;
import io.datamorph.contracts.LogType;
import io.datamorph.contracts.Problem;
import io.datamorph.contracts.SpecRequested;
import io.datamorph.contracts.WorkflowFailed;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.document.Source;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.SpecWriter;
import io.datamorph.specgenerator.domain.Answered;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Reads a request against the catalogue: a spec, questions, or reasons why not. */
final class WriteSpec implements WorkHandler {

  static final String KIND = "write-spec";

  private final Requests requests;
  private final Catalogues catalogues;
  private final RequestReader reader;
  private final KeepArtifacts artifacts;
  private final AgentLog log;

  WriteSpec(
      Requests requests,
      Catalogues catalogues,
      RequestReader reader,
      KeepArtifacts artifacts,
      AgentLog log) {
    this.requests = requests;
    this.catalogues = catalogues;
    this.reader = reader;
    this.artifacts = artifacts;
    this.log = log;
  }

  @Override
  public WorkResult run(WorkItem item, Lease lease) throws InterruptedException {
    Optional<Requests.Open> open = requests.find(item.workflowId());
    if (open.isEmpty()) {
      return new WorkResult.Done(work -> {});
    }
    SpecRequested request = open.get().request();
    return switch (catalogues.of(request.connection())) {
      case Catalogues.Found.Unknown unknown ->
          refuse(
              item,
              List.of(new Problem("UNKNOWN_CONNECTION", "", unknown.detail(), Optional.empty())));
      case Catalogues.Found.Known known -> {
        log.log(
            item.workflowId(),
            LogType.STATUS,
            "Catalogue read",
            "%d tables of connection %s"
                .formatted(known.catalogue().tables().size(), request.connection()),
            Map.of("tables", known.catalogue().tables().size()));
        lease.throwIfLost();
        yield switch (reader.read(open.get(), known.catalogue(), item.attempt())) {
          case Reading.Said(var answered) -> answer(item, request, known.catalogue(), answered);
          case Reading.Away(var delay, var why) -> new WorkResult.RetryLater(delay, why);
          case Reading.Failed failed -> fail(item, failed);
        };
      }
    };
  }

  private WorkResult answer(
      WorkItem item, SpecRequested request, Catalogue catalogue, Answered answered) {
    return switch (answered) {
      case Answered.Refused refused -> refuse(item, refused.problems());
      case Answered.Unclear unclear ->
          new WorkResult.Done(
              work -> {
                new Requests.Rows(work.handle())
                    .asked(item.workflowId(), item.attempt(), unclear.questions());
                Announcements.asked(work, item.workflowId(), item.attempt(), unclear.questions());
              });
      case Answered.Written written -> {
        KeepArtifacts.Kept kept = artifacts.keep(item.workflowId(), written.spec(), catalogue);
        yield new WorkResult.Done(work -> written(work, item, request, written, kept));
      }
    };
  }

  private static WorkResult refuse(WorkItem item, List<Problem> problems) {
    return new WorkResult.Done(
        work -> {
          new Requests.Rows(work.handle()).end(item.workflowId());
          Announcements.rejected(work, item.workflowId(), problems);
        });
  }

  private static void written(
      UnitOfWork work,
      WorkItem item,
      SpecRequested request,
      Answered.Written written,
      KeepArtifacts.Kept kept) {
    Spec spec = written.spec();
    String target = spec.target().table().display();
    List<String> others = FurtherTables.request(work, request, written.others());
    ApprovalRequested proposal =
        new ApprovalRequested(
            item.workflowId(),
            item.attempt(),
            kept.number(),
            kept.spec(),
            kept.catalogue(),
            request.connection(),
            spec.target().table().schema(),
            spec.target().table().table(),
            written.reader(),
            written.notes());
    Requests.Rows rows = new Requests.Rows(work.handle());
    if (request.approvalRequired()) {
      rows.proposed(proposal);
      work.say(proposal);
    } else {
      rows.end(item.workflowId());
      work.say(Approvals.generated(proposal, others));
    }
    work.log(
        item.workflowId(),
        LogType.SPECS_GENERATED,
        "Spec written for " + target,
        String.join("\n", written.notes()),
        Map.of(
            "generated_item", SpecWriter.toJson(spec),
            "path", kept.spec().key(),
            "source_tables",
                spec.sources().stream().map(Source::table).map(t -> t.display()).toList(),
            "target_table", target,
            "transformation_count", spec.steps().size(),
            "reader", written.reader(),
            "notes", written.notes()));
  }

  @Override
  public WorkResult exhausted(WorkItem item, Exception last) {
    String message =
        last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
    Throwable cause = last instanceof TimeoutException ? last.getCause() : last;
    return fail(
        item,
        switch (cause) {
          case Catalogues.UnavailableException e ->
              new Reading.Failed(Category.EXTERNAL, e.code(), message);
          // Only a model is waited for, within a call or between two.
          case StillWaitingException e -> modelMissed(message);
          case InterruptedException e -> modelMissed(message);
          case null, default -> new Reading.Failed(Category.INTERNAL, "SPEC_NOT_WRITTEN", message);
        });
  }

  private static Reading.Failed modelMissed(String message) {
    return new Reading.Failed(Category.EXTERNAL, ModelReader.UNAVAILABLE, message);
  }

  private static WorkResult fail(WorkItem item, Reading.Failed why) {
    WorkflowFailed failed =
        new WorkflowFailed(
            item.workflowId(),
            item.iteration(),
            why.category(),
            why.code(),
            "no spec could be written: " + why.message());
    return new WorkResult.Done(
        work -> {
          new Requests.Rows(work.handle()).end(item.workflowId());
          work.say(failed);
          work.log(
              item.workflowId(),
              LogType.ERROR,
              "No spec could be written",
              failed.message(),
              Map.of("error_type", failed.code(), "error_message", failed.message()));
        });
  }
}
