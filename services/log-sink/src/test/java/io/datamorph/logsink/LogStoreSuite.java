package io.datamorph.logsink;

import static io.datamorph.logsink.Entries.entry;
import static io.datamorph.logsink.Entries.newWorkflow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.contracts.AgentLogged;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every log store must do; the fake is held to it first. */
public abstract class LogStoreSuite {

  protected abstract LogStore store();

  private final String workflow = newWorkflow();

  @Test
  void whatIsStoredIsReadUnchanged() {
    store().store(List.of(entry(workflow, 1)));
    assertEquals(List.of(entry(workflow, 1)), all());
  }

  @Test
  void nothingStoredIsNothingRead() {
    store().store(List.of());
    assertEquals(List.of(), all());
  }

  @Test
  void entriesComeInTheOrderOfTheirIdsHoweverTheyWereStored() {
    store().store(List.of(entry(workflow, 3), entry(workflow, 1)));
    store().store(List.of(entry(workflow, 2)));
    assertEquals(List.of(entry(workflow, 1), entry(workflow, 2), entry(workflow, 3)), all());
  }

  @Test
  void anEntryStoredAgainIsKeptOnce() {
    store().store(List.of(entry(workflow, 1), entry(workflow, 2)));
    store().store(List.of(entry(workflow, 2), entry(workflow, 1)));
    assertEquals(2, all().size());
  }

  @Test
  void anEntryTwiceInOneListIsKeptOnce() {
    store().store(List.of(entry(workflow, 1), entry(workflow, 1)));
    assertEquals(1, all().size());
  }

  @Test
  void moreThanABatchIsStoredWhole() {
    List<AgentLogged> many = IntStream.range(0, 260).mapToObj(n -> entry(workflow, n)).toList();
    store().store(many);
    assertEquals(many, all());
  }

  @Test
  void workflowsDoNotMix() {
    String other = newWorkflow();
    store().store(List.of(entry(workflow, 1), entry(other, 2)));
    assertEquals(List.of(entry(workflow, 1)), all());
    assertEquals(List.of(entry(other, 2)), store().read(other, Optional.empty(), 10));
  }

  @Test
  void aReadGoesOnAfterAnEntryAndStopsAtItsLimit() {
    store().store(IntStream.range(0, 10).mapToObj(n -> entry(workflow, n)).toList());
    assertEquals(
        List.of(entry(workflow, 4), entry(workflow, 5)),
        store().read(workflow, Optional.of(entry(workflow, 3).entryId()), 2));
  }

  @Test
  void anEntryOfHalfAMegabyteIsKeptWhole() {
    AgentLogged large = entry(workflow, 1, "{\"text\":\"" + "x".repeat(500_000) + "\"}");
    store().store(List.of(large, entry(workflow, 2)));
    assertEquals(List.of(large, entry(workflow, 2)), all());
  }

  private List<AgentLogged> all() {
    return store().read(workflow, Optional.empty(), LogStore.MOST);
  }
}
