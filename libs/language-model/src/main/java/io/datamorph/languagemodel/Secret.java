package io.datamorph.languagemodel;

/** A secret that does not print itself. */
public record Secret(String value) {

  /** The text without the secret, should somebody have quoted it. */
  public String redact(String text) {
    return text.replace(value, "***");
  }

  @Override
  public String toString() {
    return "***";
  }
}
