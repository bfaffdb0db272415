package io.datamorph.artifacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ArtifactKeysTest {

  @Test
  void each_kind_of_artifact_has_its_place() {
    assertEquals("workflows/w-1/spec/1.json", ArtifactKeys.spec("w-1", 1));
    assertEquals("workflows/w-1/catalogue/1.json", ArtifactKeys.catalogue("w-1", 1));
    assertEquals("workflows/w-1/code/2-1.py", ArtifactKeys.code("w-1", 2, 1));
    assertEquals(
        "workflows/w-1/validation/2/oracle.json", ArtifactKeys.validation("w-1", 2, "oracle"));
    assertEquals("workflows/w-1/certificate.json", ArtifactKeys.certificate("w-1"));
    assertEquals("workflows/w-1/log/01-ab.json", ArtifactKeys.log("w-1", "01-ab"));
  }

  @Test
  void a_workflow_id_cannot_leave_its_folder() {
    assertThrows(IllegalArgumentException.class, () -> ArtifactKeys.certificate("../other"));
    assertThrows(IllegalArgumentException.class, () -> ArtifactKeys.certificate("a/b"));
    assertThrows(IllegalArgumentException.class, () -> ArtifactKeys.certificate(""));
  }

  @Test
  void a_negative_number_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> ArtifactKeys.code("w", -1, 0));
  }

  @Test
  void a_key_has_512_characters_at_most() {
    assertEquals(512, ArtifactKeys.checked("a".repeat(512)).length());
    assertThrows(IllegalArgumentException.class, () -> ArtifactKeys.checked("a".repeat(513)));
  }
}
