package io.datamorph.specgenerator;

import io.datamorph.choreography.UnitOfWork;
import io.datamorph.contracts.ClarificationRequested;
import io.datamorph.contracts.LogType;
import io.datamorph.contracts.Problem;
import io.datamorph.contracts.Question;
import io.datamorph.contracts.SpecRejected;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what came of a request, as an event and in the agent log. */
final class Announcements {

  /** An event holds 64 kB; more problems than this help nobody. */
  private static final int MOST_PROBLEMS = 50;

  private static final int LONGEST = 600;

  private Announcements() {}

  static void rejected(UnitOfWork work, String workflowId, List<Problem> all) {
    List<Problem> problems = all.stream().limit(MOST_PROBLEMS).map(Announcements::cut).toList();
    Problem first = problems.getFirst();
    String message = summary(first, all.size());
    work.say(new SpecRejected(workflowId, first.code(), message, problems));
    work.log(
        workflowId,
        LogType.ERROR,
        "Request refused",
        problems.stream().map(Problem::message).collect(Collectors.joining("\n")),
        Map.of("error_type", first.code(), "error_message", message));
  }

  static void asked(UnitOfWork work, String workflowId, int round, List<Question> questions) {
    work.say(new ClarificationRequested(workflowId, round, questions));
    work.log(
        workflowId,
        LogType.STATUS,
        "Clarification needed",
        questions.stream().map(Question::text).collect(Collectors.joining("\n")),
        Map.of("round", round, "questions", questions.size()));
  }

  private static String summary(Problem first, int count) {
    return count == 1 ? first.message() : first.message() + " (and " + (count - 1) + " more)";
  }

  private static Problem cut(Problem problem) {
    return new Problem(
        problem.code(),
        problem.path(),
        cut(problem.message()),
        problem.suggestion().map(Announcements::cut));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
