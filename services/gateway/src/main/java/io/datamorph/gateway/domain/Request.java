package io.datamorph.gateway.domain;

import io.datamorph.contracts.SpecRequested;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * A table that somebody wants: in English, or as a spec.
 *
 * @param spec as JSON or YAML text
 */
public record Request(
    Optional<String> prompt,
    Optional<String> spec,
    String connection,
    boolean replaceTarget,
    boolean approval) {

  /** The most characters a request in English may have. */
  public static final int LONGEST_PROMPT = 20_000;

  public Request {
    Objects.requireNonNull(connection, "connection");
    if (prompt.isPresent() == spec.isPresent()) {
      throw new RefusedException(
          Code.INVALID_REQUEST,
          prompt.isPresent()
              ? "give either prompt or spec, not both"
              : "say what you want in prompt, or give a ready spec in spec",
          "prompt");
    }
    prompt.ifPresent(text -> requireText(text, "prompt"));
    spec.ifPresent(text -> requireText(text, "spec"));
    prompt.ifPresent(Request::requireProper);
    if (spec.filter(String::isBlank).isPresent()) {
      throw new RefusedException(Code.INVALID_REQUEST, "is empty", "spec");
    }
  }

  /** What databases and UTF-8 cannot hold is no text. */
  private static void requireText(String text, String path) {
    if (text.codePoints().anyMatch(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF)) {
      throw new RefusedException(
          Code.INVALID_REQUEST, "holds a character that text cannot hold", path);
    }
  }

  private static void requireProper(String prompt) {
    if (prompt.isBlank()) {
      throw new RefusedException(Code.PROMPT_EMPTY, "is empty: say what you want", "prompt");
    }
    int characters = prompt.codePointCount(0, prompt.length());
    if (characters > LONGEST_PROMPT) {
      throw new RefusedException(
          Code.PROMPT_TOO_LONG,
          "has %d characters; at most %d can be read".formatted(characters, LONGEST_PROMPT),
          "prompt");
    }
  }

  /** The event that starts its workflow. */
  public SpecRequested asEvent(String workflowId) {
    return new SpecRequested(
        workflowId, prompt, spec, connection, approval, replaceTarget, Optional.empty());
  }

  /** Equal for equal requests, however their JSON was written. */
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part :
          new String[] {
            prompt.orElse("-"), spec.orElse("-"), connection, "" + replaceTarget, "" + approval
          }) {
        digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
