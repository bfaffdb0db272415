package io.datamorph.jobrunner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.choreography.AgentLog;
import io.datamorph.jobrunner.domain.JobKey;
import io.datamorph.jobrunner.domain.Redaction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputLogTest {

  private final List<String> entries = new ArrayList<>();
  private final AgentLog log =
      (workflow, type, title, description, metadata) -> entries.add(description);
  private final OutputLog output =
      new OutputLog(new JobKey("w", 0, 1), log, Redaction.of(List.of("s3cr3t")), () -> false);

  @Test
  void severalLinesMakeOneEntry() {
    say("one");
    output.output(new OutputLine(OutputLine.Stream.STDERR, "two"));
    assertEquals(List.of(), entries);
    output.end();
    assertEquals(List.of("one\n! two"), entries);
  }

  @Test
  void aSilentScriptLeavesNoEntry() {
    output.end();
    assertEquals(List.of(), entries);
  }

  @Test
  void tablesKeepTheirShapeAndSecretsDoNotPass() {
    say("| id|   name|");
    say("password=s3cr3t \u001b[31mred\u0000");
    output.end();
    assertEquals(List.of("| id|   name|\npassword=*** [31mred"), entries);
  }

  @Test
  void anEndlessTaleIsCutAndSaysSo() {
    for (int i = 1; i <= 1000; i++) {
      say("line " + i);
    }
    output.end();
    assertEquals(5, entries.size());
    assertTrue(entries.get(3).endsWith("line 200"), entries.get(3));
    assertEquals("… and 800 lines more", entries.getLast());
  }

  private void say(String text) {
    output.output(new OutputLine(OutputLine.Stream.STDOUT, text));
  }
}
