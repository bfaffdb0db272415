package io.datamorph.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobRequestTest {

  @Test
  void reads_the_line_of_the_protocol() throws Exception {
    var request =
        JobRequest.parse(
            """
            {"jobId":"j","script":"/tmp/s.py","arguments":{"JOB_NAME":"n"},
             "connections":{"warehouse":{"url":"jdbc:postgresql://h/d","user":"u","password":"p"}}}
            """);

    assertEquals("j", request.jobId());
    assertEquals(Map.of("JOB_NAME", "n"), request.arguments());
    assertEquals("u", request.connections().get("warehouse").user());
  }

  @Test
  void a_password_is_not_printed() {
    var connection = new JobRequest.Connection("jdbc:postgresql://h/d", "u", "canary");

    assertFalse(connection.toString().contains("canary"));
  }

  @Test
  void says_what_is_missing() {
    var missing =
        assertThrows(IllegalArgumentException.class, () -> JobRequest.parse("{\"jobId\":\"j\"}"));

    assertEquals("the job has no text \"script\"", missing.getMessage());
  }

  @Test
  void no_json_is_no_job() {
    assertThrows(IOException.class, () -> JobRequest.parse("run it"));
  }
}
