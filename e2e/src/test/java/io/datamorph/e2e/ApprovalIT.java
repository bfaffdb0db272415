package io.datamorph.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.cli.launch.RunningSystem;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovalIT {

  @TempDir private Path folder;

  private final RunningSystem system = SystemUnderTest.allInOne();
  private final Api api = new Api(system);
  private final String server = system.gateway().toString();

  @Test
  void aSpecWaitsUntilItIsApprovedOnTheCommandLine() {
    String id = proposed("approved_totals");

    succeeds("customer_id", "explain", "--workflow", id);
    succeeds("PUBLISHED", "approve", id);

    assertEquals("PUBLISHED", api.view(id).getString("state"));
  }

  @Test
  void aChangedSpecIsPublishedInPlaceOfTheOneThatWaited() throws IOException {
    String id = proposed("first_thought");
    Path changed =
        Files.writeString(folder.resolve("changed.yaml"), Specs.totals("second_thought"));

    succeeds("second_thought", "approve", id, "--spec", changed.toString());
  }

  @Test
  void aFaultyChangeIsRefusedAndTheSpecWaitsOn() throws IOException {
    String id = proposed("waits_on");
    Path faulty =
        Files.writeString(
            folder.resolve("faulty.yaml"),
            Specs.totals("waits_on").replace("total_amount", "totl_amount"));

    try (Script approve =
        Script.start("approve", "--server", server, id, "--spec", faulty.toString())) {
      assertEquals(2, approve.await(), approve::output);
      assertTrue(approve.output().contains("SPEC_REFUSED"), approve::output);
    }
    assertEquals("AWAITING_APPROVAL", api.view(id).getString("state"));
  }

  @Test
  void aRejectedSpecWritesNothing() {
    String id = proposed("rejected_totals");

    try (Script reject = Script.start("reject", "--server", server, id, "--reason", "not this")) {
      assertEquals(2, reject.await(), reject::output);
      assertTrue(reject.output().contains("not this"), reject::output);
    }
  }

  private String proposed(String table) {
    JsonPath end = api.end(api.ask(Map.of("spec", Specs.totals(table), "approval", true)));
    assertEquals("AWAITING_APPROVAL", end.getString("state"), end::prettify);
    return end.getString("workflowId");
  }

  private void succeeds(String shown, String command, String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = command;
    all[1] = "--server";
    all[2] = server;
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    try (Script script = Script.start(all)) {
      assertEquals(0, script.await(), script::output);
      assertTrue(script.output().contains(shown), script::output);
    }
  }
}
