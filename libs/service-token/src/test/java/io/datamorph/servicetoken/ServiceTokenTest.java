package io.datamorph.servicetoken;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceTokenTest {

  private final ServiceToken token = new ServiceToken("ours");

  @Test
  void whoShowsItIsAService() {
    assertTrue(token.isShownBy(Optional.of("ours")));
  }

  @Test
  void whoShowsNothingOrSomethingElseIsAStranger() {
    assertFalse(token.isShownBy(Optional.empty()));
    assertFalse(token.isShownBy(Optional.of("")));
    assertFalse(token.isShownBy(Optional.of("OURS")));
    assertFalse(token.isShownBy(Optional.of("ours ")));
  }

  @Test
  void aBlankOneIsRefusedForAnybodyCouldShowIt() {
    assertThrows(IllegalArgumentException.class, () -> new ServiceToken("  "));
  }
}
