package io.datamorph.languagemodel;

import io.datamorph.languagemodel.ModelCallTable.Key;
import io.datamorph.languagemodel.ModelLedger.Reservation;
import io.datamorph.languagemodel.ModelOutcome.Unavailable;
import java.time.Duration;

/** Writes a try down before it is made, and its answer before anybody uses it; counts both. */
final class LedgeredAsker implements Asker {

  private final Asker next;
  private final ModelLedger ledger;
  private final ModelIdentity model;
  private final ModelSettings settings;
  private final ModelMeters meters;

  LedgeredAsker(Asker next, ModelLedger ledger, ModelSettings settings, ModelMeters meters) {
    this.next = next;
    this.ledger = ledger;
    this.model = ModelIdentity.of(settings);
    this.settings = settings;
    this.meters = meters;
  }

  @Override
  public ModelOutcome ask(Purpose purpose, Prompt prompt, Duration limit)
      throws InterruptedException {
    Key key = new Key(purpose, model, prompt.hash());
    Spending worst = worst(prompt);
    ModelOutcome outcome =
        switch (ledger.reserve(key, worst, limit)) {
          case Reservation.Denied denied -> denied.why();
          case Reservation.Reserved reserved -> ask(reserved.id(), purpose, prompt, limit);
        };
    meters.tried(purpose, outcome, worst);
    return outcome;
  }

  private ModelOutcome ask(long id, Purpose purpose, Prompt prompt, Duration limit)
      throws InterruptedException {
    ModelOutcome outcome;
    try {
      outcome = next.ask(purpose, prompt, limit);
    } catch (InterruptedException | RuntimeException e) {
      ledger.interrupted(id, e);
      meters.interrupted(purpose, worst(prompt));
      throw e;
    }
    settle(id, outcome);
    return outcome;
  }

  private void settle(long id, ModelOutcome outcome) {
    outcome.said().ifPresent(answer -> settle(id, answer));
    if (outcome instanceof Unavailable missed) {
      ledger.failed(id, missed);
    }
  }

  private void settle(long id, Answer answer) {
    ledger.answered(id, answer, settings.price().of(answer.tokensIn(), answer.tokensOut()));
  }

  private Spending worst(Prompt prompt) {
    long in = TokenEstimate.of(prompt);
    long out = settings.sampling().maxTokens();
    return new Spending(in + out, settings.price().of(in, out));
  }
}
