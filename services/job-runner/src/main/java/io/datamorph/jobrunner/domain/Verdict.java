package io.datamorph.jobrunner.domain;

import io.datamorph.contracts.Category;
import java.util.Objects;

/** What a run means for the saga. */
public sealed interface Verdict {

  /** Characters of a message. */
  int LONGEST_MESSAGE = 500;

  /** Bytes of a detail. */
  int LONGEST_DETAIL = 8 * 1024;

  /** The staging table is filled. */
  record Completed(String engine, long rows) implements Verdict {
    public Completed {
      Objects.requireNonNull(engine, "engine");
    }
  }

  /** This attempt has failed. */
  record Failed(Category category, String code, String message, String detail) implements Verdict {

    /** The job's target was written by somebody else: the same spec may be right the next time. */
    public static final String TARGET_CHANGED = "TARGET_CHANGED";

    public Failed {
      Objects.requireNonNull(category, "category");
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(message, "message");
      Objects.requireNonNull(detail, "detail");
    }

    /** Whether no other script for the same tables could fare better. */
    public boolean isFinal() {
      return category == Category.USER_INPUT || code.equals(TARGET_CHANGED);
    }

    @Override
    public Failed redacted(Redaction redaction) {
      return new Failed(
          category,
          code,
          redaction.line(message, LONGEST_MESSAGE),
          redaction.end(detail, LONGEST_DETAIL));
    }
  }

  /** Not the script's fault: the same attempt runs again, a few times. */
  record RunAgain(String why, String detail) implements Verdict {
    public RunAgain {
      Objects.requireNonNull(why, "why");
      Objects.requireNonNull(detail, "detail");
    }
  }

  /** Something outside is away: the same attempt runs again when it is back. */
  record Wait(String why) implements Verdict {
    public Wait {
      Objects.requireNonNull(why, "why");
    }
  }

  /** Nobody wants a result. */
  record Unwanted() implements Verdict {}

  /** The same without secrets, and short enough for an event. */
  default Verdict redacted(Redaction redaction) {
    return switch (this) {
      case Completed completed -> completed;
      case Unwanted unwanted -> unwanted;
      case Wait wait -> new Wait(redaction.line(wait.why(), LONGEST_MESSAGE));
      case RunAgain again ->
          new RunAgain(
              redaction.line(again.why(), LONGEST_MESSAGE),
              redaction.end(again.detail(), LONGEST_DETAIL));
      case Failed failed -> failed.redacted(redaction);
    };
  }

  /** The meaning of a result. */
  static Verdict of(JobResult result) {
    return switch (result) {
      case JobResult.Succeeded done -> new Completed(done.engine(), done.rows());
      case JobResult.Failed failed -> of(failed.error());
      case JobResult.Died died ->
          new RunAgain("the engine's process " + died.how(), died.lastWords());
      case JobResult.NotStarted no when no.lasting() ->
          new Failed(Category.INTERNAL, "ENGINE_UNAVAILABLE", no.why(), "");
      case JobResult.NotStarted no -> new RunAgain(no.why(), "");
      case JobResult.TimedOut late ->
          new Failed(
              Category.INSUFFICIENT_RESOURCES,
              "JOB_TIMEOUT",
              "the job did not end within " + Spans.words(late.limit()),
              "");
      case JobResult.Cancelled cancelled -> new Unwanted();
    };
  }

  private static Verdict of(ScriptError error) {
    if (Outages.isDatabaseAway(error)) {
      return new Wait("the database is away: " + error.message());
    }
    String detail = error.traceback().isBlank() ? error.message() : error.traceback();
    String message =
        error.type().isBlank() ? error.message() : error.type() + ": " + error.message();
    return new Failed(category(error), error.kind().name(), message, detail);
  }

  private static Category category(ScriptError error) {
    if (error.type().endsWith("OutOfMemoryError") || error.type().equals("MemoryError")) {
      return Category.INSUFFICIENT_RESOURCES;
    }
    return switch (error.kind()) {
      case SCRIPT_REFUSED, SCRIPT_ERROR -> Category.MODEL_OUTPUT;
      case ENGINE_ERROR -> Category.INTERNAL;
    };
  }
}
