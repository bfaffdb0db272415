package io.datamorph.specgenerator.modelling;

/** How long a text is for a model, guessed on the long side: three characters a token. */
final class Tokens {

  private static final int CHARACTERS = 3;

  private Tokens() {}

  static int of(String text) {
    return (text.length() + CHARACTERS - 1) / CHARACTERS;
  }
}
