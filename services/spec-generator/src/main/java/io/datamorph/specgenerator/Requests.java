package io.datamorph.specgenerator;

import io.datamorph.contracts.Answer;
import io.datamorph.contracts.ApprovalRequested;
import io.datamorph.contracts.EventCodec;
import io.datamorph.contracts.Question;
import io.datamorph.contracts.SpecRequested;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The requests that are being read, and what was answered to questions about them. */
final class Requests {

  /** How far a request is. */
  enum State {
    UNKNOWN,
    READING,
    ASKED,
    PROPOSED,
    ENDED
  }

  /**
   * A request with all answers so far.
   *
   * @param answers by the question's id
   * @param questions what was asked, by id
   * @param at when the request came in, however often it is read
   */
  record Open(
      SpecRequested request,
      Map<String, String> answers,
      Map<String, String> questions,
      Instant at) {
    Open {
      answers = Map.copyOf(answers);
      questions = Map.copyOf(questions);
    }

    /** The answers by what was asked, for readers that do not know the ids. */
    Map<String, String> answersByQuestion() {
      Map<String, String> byQuestion = new LinkedHashMap<>();
      answers.forEach((id, text) -> byQuestion.put(questions.getOrDefault(id, id), text));
      return byQuestion;
    }
  }

  private final Jdbi jdbi;

  Requests(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Empty when the workflow has ended. */
  Optional<Open> find(String workflowId) {
    return jdbi.withHandle(handle -> new Rows(handle).find(workflowId));
  }

  /** The tables, within one transaction. */
  static final class Rows {

    private final Handle handle;

    Rows(Handle handle) {
      this.handle = handle;
    }

    /** False when the workflow is known already. */
    boolean open(SpecRequested request) {
      return handle
              .createUpdate(
                  """
                  INSERT INTO request (workflow_id, state, round, request)
                  VALUES (:id, 'READING', 0, :request) ON CONFLICT DO NOTHING""")
              .bind("id", request.workflowId())
              .bind("request", EventCodec.toJson(request))
              .execute()
          == 1;
    }

    State state(String id) {
      return handle
          .createQuery("SELECT state FROM request WHERE workflow_id = :id")
          .bind("id", id)
          .mapTo(String.class)
          .findOne()
          .map(State::valueOf)
          .orElse(State.UNKNOWN);
    }

    int round(String id) {
      return handle
          .createQuery("SELECT round FROM request WHERE workflow_id = :id")
          .bind("id", id)
          .mapTo(Integer.class)
          .one();
    }

    void asked(String id, int round, List<Question> questions) {
      for (Question question : questions) {
        handle
            .createUpdate(
                """
                INSERT INTO question (workflow_id, id, text) VALUES (:workflow, :id, :text)
                ON CONFLICT (workflow_id, id) DO UPDATE SET text = excluded.text""")
            .bind("workflow", id)
            .bind("id", question.id())
            .bind("text", question.text())
            .execute();
      }
      handle
          .createUpdate(
              "UPDATE request SET state = 'ASKED', round = :round WHERE workflow_id = :id")
          .bind("id", id)
          .bind("round", round)
          .execute();
    }

    /** The spec waits for a person. */
    void proposed(ApprovalRequested proposal) {
      handle
          .createUpdate(
              """
              UPDATE request SET state = 'PROPOSED', round = :round, proposal = :proposal
              WHERE workflow_id = :id""")
          .bind("id", proposal.workflowId())
          .bind("round", proposal.round())
          .bind("proposal", EventCodec.toJson(proposal))
          .execute();
    }

    ApprovalRequested proposal(String id) {
      String json =
          handle
              .createQuery("SELECT proposal FROM request WHERE workflow_id = :id")
              .bind("id", id)
              .mapTo(String.class)
              .one();
      return (ApprovalRequested) EventCodec.fromJson(ApprovalRequested.TYPE, json);
    }

    /** From now on this is what is wanted. */
    void replace(SpecRequested request) {
      handle
          .createUpdate(
              "UPDATE request SET state = 'READING', request = :request WHERE workflow_id = :id")
          .bind("id", request.workflowId())
          .bind("request", EventCodec.toJson(request))
          .execute();
    }

    void answer(String id, List<Answer> answers) {
      for (Answer answer : answers) {
        handle
            .createUpdate(
                """
                INSERT INTO answer (workflow_id, question, text) VALUES (:id, :question, :text)
                ON CONFLICT (workflow_id, question) DO UPDATE SET text = excluded.text""")
            .bind("id", id)
            .bind("question", answer.id())
            .bind("text", answer.text())
            .execute();
      }
      handle
          .createUpdate("UPDATE request SET state = 'READING' WHERE workflow_id = :id")
          .bind("id", id)
          .execute();
    }

    /** Also remembers workflows that ended before their request came in. */
    void end(String id) {
      handle
          .createUpdate(
              """
              INSERT INTO request (workflow_id, state, round) VALUES (:id, 'ENDED', 0)
              ON CONFLICT (workflow_id) DO UPDATE SET state = 'ENDED'""")
          .bind("id", id)
          .execute();
    }

    Optional<Open> find(String id) {
      Map<String, String> answers =
          texts("SELECT question, text FROM answer WHERE workflow_id = :id", id);
      Map<String, String> questions =
          texts("SELECT id, text FROM question WHERE workflow_id = :id", id);
      return handle
          .createQuery(
              """
              SELECT request, requested_at FROM request
              WHERE workflow_id = :id AND state <> 'ENDED'""")
          .bind("id", id)
          .map(
              (rs, context) ->
                  new Open(
                      (SpecRequested)
                          EventCodec.fromJson(SpecRequested.TYPE, rs.getString("request")),
                      answers,
                      questions,
                      rs.getObject("requested_at", OffsetDateTime.class).toInstant()))
          .findOne();
    }

    private Map<String, String> texts(String query, String id) {
      Map<String, String> texts = new LinkedHashMap<>();
      handle
          .createQuery(query)
          .bind("id", id)
          .map((rs, context) -> Map.entry(rs.getString(1), rs.getString(2)))
          .forEach(entry -> texts.put(entry.getKey(), entry.getValue()));
      return texts;
    }
  }
}
