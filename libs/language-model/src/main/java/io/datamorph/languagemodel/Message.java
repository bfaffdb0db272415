package io.datamorph.languagemodel;

import java.util.Objects;

/** One turn of the talk with a model. */
public record Message(Role role, String text) {

  /** Who speaks. */
  public enum Role {
    USER,
    ASSISTANT
  }

  public Message {
    Objects.requireNonNull(role, "role");
    if (text.isBlank()) {
      throw new IllegalArgumentException("A message of " + role + " has no text.");
    }
  }

  public static Message user(String text) {
    return new Message(Role.USER, text);
  }

  public static Message assistant(String text) {
    return new Message(Role.ASSISTANT, text);
  }
}
