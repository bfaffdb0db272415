package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Conditions;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;

/** {@code who said yes to the newsletter}, {@code opted out of it}: a flag that somebody set. */
final class ConsentForm implements ConditionForm {

  private static final String WHO = "that|which|who? has|have|had? ";

  private static final List<Phrase> YES =
      Phrase.all(
          WHO + "said|say|says yes to",
          WHO + "agreed|consented|subscribed to",
          WHO + "opted in|into to|for?",
          WHO + "signed up for|to",
          "that|which|who get|gets|receive|receives",
          "receiving|getting|wanting|accepting",
          "that|which|who? do|does? support|supports|supporting",
          "that|which|who want|wants|wanted|accepted|accept|accepts");

  private static final List<Phrase> NO =
      Phrase.all(
          WHO + "said|say|says no to",
          WHO + "opted out of",
          WHO + "unsubscribed from",
          "that|which|who do|does|did not want|accept|get|receive|support",
          "not subscribed to",
          "not receiving|getting|wanting|accepting|supporting",
          "that|which|who refused|refuse|declined|decline");

  @Override
  public Optional<Found> at(Draft draft, int from, int limit) {
    int yes = Phrase.longest(YES, draft.text().tokens(), from);
    int no = Phrase.longest(NO, draft.text().tokens(), from);
    int end = Math.max(yes, no);
    return end < 0 || end >= limit
        ? Optional.empty()
        : draft
            .links()
            .columnAt(draft, end, limit)
            .filter(named -> named.refs().stream().allMatch(ColumnRef::isFlag))
            .flatMap(named -> flag(draft, from, named, yes > no));
  }

  private static Optional<Found> flag(Draft draft, int from, Links.Named named, boolean yes) {
    return draft
        .links()
        .only(draft, named)
        .map(column -> new Found(from, named.to(), yes ? column : Conditions.opposite(column)));
  }
}
