package io.datamorph.spec.expression;

import java.util.Locale;

/**
 * A word of an expression's text.
 *
 * @param text as written; without quotes for texts and quoted names
 * @param start where it begins in the text
 * @param end where it ends
 */
record Token(Kind kind, String text, int start, int end) {

  enum Kind {
    WORD,
    QUOTED_NAME,
    STRING,
    NUMBER,
    SYMBOL
  }

  /** Whether it is this word, unquoted and in any case. */
  boolean is(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  boolean isSymbol(char symbol) {
    return kind == Kind.SYMBOL && text.charAt(0) == symbol;
  }

  boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
  }

  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }
}
