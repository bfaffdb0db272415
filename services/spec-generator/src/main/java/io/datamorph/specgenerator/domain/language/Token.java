package io.datamorph.specgenerator.domain.language;

import java.util.Objects;

/**
 * A piece of a request.
 *
 * @param text as it was written
 * @param norm what it is compared by: lower case for words, plain digits for numbers, the content
 *     for quoted text
 */
public record Token(int index, Kind kind, String text, String norm) {

  /** What sort of piece it is. */
  public enum Kind {
    WORD,
    NUMBER,
    DATE,
    /** Quoted text. */
    STRING,
    /** An e-mail address, or the form of one. */
    ADDRESS,
    SYMBOL,
    /** Sentence end, new line or bullet. */
    BREAK
  }

  public Token {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(norm, "norm");
  }

  public boolean isWord() {
    return kind == Kind.WORD;
  }

  /** A number, a date or a quoted text: somebody is meant to make something of it. */
  public boolean isValue() {
    return kind == Kind.NUMBER || kind == Kind.DATE || kind == Kind.STRING;
  }

  /** Whether it is the given word or symbol. */
  public boolean is(String wanted) {
    return (kind == Kind.WORD || kind == Kind.SYMBOL) && norm.equals(wanted);
  }

  /** Whether what it is compared by fits an expression, a constant of the source. */
  public boolean matches(String expression) {
    return Matching.all(norm, expression);
  }

  /** A word no English text contains: it can only be a name. */
  public boolean isIdentifier() {
    return kind == Kind.WORD && norm.indexOf('_') >= 0;
  }
}
