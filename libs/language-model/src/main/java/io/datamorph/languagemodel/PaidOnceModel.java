package io.datamorph.languagemodel;

import io.datamorph.languagemodel.ModelCallTable.Key;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for an answer that is there already before it asks. */
final class PaidOnceModel implements LanguageModel {

  private static final Logger LOG = LoggerFactory.getLogger(PaidOnceModel.class);

  private final Asker next;
  private final ModelLedger ledger;
  private final ModelIdentity model;
  private final Duration deadline;
  private final ModelMeters meters;
  private final Runnable closing;

  PaidOnceModel(
      Asker next,
      ModelLedger ledger,
      ModelSettings settings,
      ModelMeters meters,
      Runnable closing) {
    this.next = next;
    this.ledger = ledger;
    this.model = ModelIdentity.of(settings);
    this.deadline = settings.patience().deadline();
    this.meters = meters;
    this.closing = closing;
  }

  @Override
  public ModelOutcome call(Purpose purpose, Prompt prompt) throws InterruptedException {
    Optional<Answer> known = ledger.find(new Key(purpose, model, prompt.hash()));
    if (known.isPresent()) {
      meters.reused(purpose);
      LOG.info("{}: {} has answered this already", purpose, model.text());
      return ModelOutcome.of(known.get());
    }
    ModelOutcome outcome = next.ask(purpose, prompt, deadline);
    LOG.info("{}: {} -> {}", purpose, model.text(), outcome);
    return outcome;
  }

  @Override
  public void close() {
    closing.run();
  }
}
