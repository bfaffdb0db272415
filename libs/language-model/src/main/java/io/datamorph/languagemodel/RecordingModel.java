package io.datamorph.languagemodel;

/** Writes down as transcripts what another model says. */
final class RecordingModel implements LanguageModel {

  private final LanguageModel recorded;
  private final Transcripts transcripts;
  private final String name;

  RecordingModel(LanguageModel recorded, Transcripts transcripts, String name) {
    this.recorded = recorded;
    this.transcripts = transcripts;
    this.name = name;
  }

  @Override
  public ModelOutcome call(Purpose purpose, Prompt prompt) throws InterruptedException {
    ModelOutcome outcome = recorded.call(purpose, prompt);
    outcome.said().ifPresent(answer -> transcripts.record(prompt, name, answer));
    return outcome;
  }

  @Override
  public void close() {
    recorded.close();
  }
}
