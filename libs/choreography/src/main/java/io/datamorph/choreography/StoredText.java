package io.datamorph.choreography;

/** Text as PostgreSQL can store it: a NUL, which it cannot, becomes the replacement character. */
final class StoredText {

  private StoredText() {}

  static String of(String text) {
    return text.replace('\0', '\ufffd');
  }
}
