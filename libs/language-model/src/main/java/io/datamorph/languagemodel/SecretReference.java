package io.datamorph.languagemodel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Where a secret is to be found; settings hold this, never the secret. */
public sealed interface SecretReference {

  /** In a variable of the environment: {@code env:NAME}. */
  record Variable(String name) implements SecretReference {
    @Override
    public String toString() {
      return "env:" + name;
    }
  }

  /** The only content of a file, as orchestrators mount them: {@code file:/path}. */
  record Content(Path file) implements SecretReference {
    @Override
    public String toString() {
      return "file:" + file;
    }
  }

  /**
   * @throws IllegalArgumentException for anything else, without repeating it: it may be the secret
   */
  static SecretReference parse(String reference) {
    if (reference.startsWith("env:") && reference.length() > 4) {
      return new Variable(reference.substring(4));
    }
    if (reference.startsWith("file:") && reference.length() > 5) {
      return new Content(Path.of(reference.substring(5)));
    }
    throw new IllegalArgumentException(
        "A key is given as env:NAME or file:/path, never itself; what is set is neither.");
  }

  /**
   * @throws IllegalArgumentException naming the reference when there is nothing
   */
  default Secret resolve(Function<String, Optional<String>> environment) {
    Optional<String> value =
        switch (this) {
          case Variable variable -> environment.apply(variable.name());
          case Content content -> read(content.file());
        };
    return value
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(Secret::new)
        .orElseThrow(
            () -> new IllegalArgumentException("The key at " + this + " is missing or empty."));
  }

  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
