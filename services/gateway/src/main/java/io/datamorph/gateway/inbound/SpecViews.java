package io.datamorph.gateway.inbound;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.datamorph.explanation.Explanation;
import io.datamorph.gateway.ExplainSpec;
import io.datamorph.spec.check.Diagnostic;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Specs as they are shown. */
final class SpecViews {

  private SpecViews() {}

  /** The explanation, or the problem that there is none. */
  static Response response(ExplainSpec.Answer answer) {
    return switch (answer) {
      case ExplainSpec.Explained(var explanation) -> Response.ok(Explained.of(explanation)).build();
      case ExplainSpec.Refused(var diagnostics) -> SpecProblem.response(diagnostics);
    };
  }

  /** The checker's verdict; the target's columns when it is good. */
  @Schema(name = "SpecChecked")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Checked(
      boolean accepted, Optional<List<ColumnView>> columns, List<DiagnosticView> diagnostics) {

    static Checked accepted(Explanation explanation) {
      return new Checked(
          true, Optional.of(ColumnView.all(explanation.target().columns())), List.of());
    }

    static Checked refused(List<Diagnostic> diagnostics) {
      return new Checked(false, Optional.empty(), DiagnosticView.all(diagnostics));
    }
  }

  /** Something wrong with a spec. */
  @Schema(name = "Diagnostic")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record DiagnosticView(
      @Schema(description = "Stable, for programs.") String code,
      @Schema(description = "Where in the spec, as a JSON path.") String path,
      String message,
      @Schema(description = "What was perhaps meant.") Optional<String> suggestion) {

    static List<DiagnosticView> all(List<Diagnostic> diagnostics) {
      return diagnostics.stream()
          .map(it -> new DiagnosticView(it.code(), it.path(), it.message(), it.suggestion()))
          .toList();
    }
  }

  /** What a spec does. */
  @Schema(name = "SpecExplanation")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Explained(
      String name,
      List<PartView> sources,
      List<PartView> steps,
      PartView target,
      @Schema(description = "The PySpark script.") String code,
      @Schema(description = "The query that proves the result; absent when none can.")
          Optional<String> sql) {

    static Explained of(Explanation it) {
      return new Explained(
          it.name(),
          it.sources().stream().map(PartView::of).toList(),
          it.steps().stream().map(PartView::of).toList(),
          PartView.of(it.target()),
          it.code(),
          it.sql());
    }
  }

  /** A source, a step or the target. */
  @Schema(name = "SpecPart")
  record PartView(String name, String kind, String says, List<ColumnView> columns) {

    static PartView of(Explanation.Part part) {
      return new PartView(part.name(), part.kind(), part.says(), ColumnView.all(part.columns()));
    }
  }

  /** A column and the source columns that its values come from. */
  @Schema(name = "SpecColumn")
  record ColumnView(String name, String type, boolean nullable, List<String> from) {

    static List<ColumnView> all(List<Explanation.ColumnSaid> columns) {
      return columns.stream()
          .map(it -> new ColumnView(it.name(), it.type(), it.nullable(), it.from()))
          .toList();
    }
  }

  /** A problem document with all that is wrong with a spec. */
  @Schema(name = "SpecProblem")
  record SpecProblem(
      String type,
      String title,
      int status,
      String code,
      String detail,
      List<DiagnosticView> diagnostics) {

    private static final int STATUS = 422;

    static Response response(List<Diagnostic> diagnostics) {
      Diagnostic first = diagnostics.getFirst();
      String others =
          diagnostics.size() == 1 ? "" : " (and %d more)".formatted(diagnostics.size() - 1);
      return Response.status(STATUS)
          .type(Problem.MEDIA_TYPE)
          .entity(
              new SpecProblem(
                  "about:blank",
                  "Unprocessable Content",
                  STATUS,
                  "SPEC_REFUSED",
                  first.path() + ": " + first.message() + others,
                  DiagnosticView.all(diagnostics)))
          .build();
    }
  }
}
