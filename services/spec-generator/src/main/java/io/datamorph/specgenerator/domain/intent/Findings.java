package io.datamorph.specgenerator.domain.intent;

import io.datamorph.contracts.Question;
import io.datamorph.spec.check.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came to light while a request was read: notes, questions, and reasons to refuse it. */
public final class Findings {

  private final Map<String, String> answers;
  private final List<String> notes = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();
  private final Map<String, Question> questions = new LinkedHashMap<>();

  /** The answers are those to earlier questions, by their id. */
  public Findings(Map<String, String> answers) {
    this.answers = Map.copyOf(answers);
  }

  public Map<String, String> answers() {
    return answers;
  }

  public Optional<String> answer(String id) {
    return Optional.ofNullable(answers.get(id));
  }

  public void note(String note) {
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }

  /** A reason to refuse the request, with the code of the rule that refuses it. */
  public void problem(String code, String message, Optional<String> suggestion) {
    Diagnostic problem = new Diagnostic(code, "", message, suggestion);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  /** A question, unless it was answered before. */
  public void ask(String id, String question, List<String> options) {
    if (!answers.containsKey(id)) {
      questions.putIfAbsent(id, new Question(id, question, options));
    }
  }

  public List<String> notes() {
    return List.copyOf(notes);
  }

  public List<Diagnostic> problems() {
    return List.copyOf(problems);
  }

  public List<Question> questions() {
    return List.copyOf(questions.values());
  }

  public boolean isClear() {
    return problems.isEmpty() && questions.isEmpty();
  }
}
