package io.datamorph.spec.expression;

import java.util.ArrayList;
import java.util.List;

/** Text -> tokens; blanks and comments go. */
final class Lexer {

  private static final String SYMBOLS = "+-*/%=<>!|.,():~";
  private static final String STRING_PREFIXES = "benux";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int position;

  private Lexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) {
    return new Lexer(text).scan();
  }

  private List<Token> scan() {
    if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      throw SyntaxFault.syntax("The expression has half a character (an unpaired surrogate).");
    }
    while (position < text.length()) {
      int letter = text.codePointAt(position);
      if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
        position += Character.charCount(letter);
      } else if (text.startsWith("--", position)) {
        int end = text.indexOf('\n', position);
        position = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", position)) {
        skipComment();
      } else {
        token(letter);
      }
    }
    return tokens;
  }

  private void token(int letter) {
    if (letter == '\'') {
      string();
    } else if (letter == '"') {
      quotedName();
    } else if (isDigit(letter) || (letter == '.' && isDigit(at(position + 1)) && !afterName())) {
      number();
    } else if (Character.isLetter(letter) || letter == '_') {
      word();
    } else if (letter < 128 && SYMBOLS.indexOf(letter) >= 0) {
      add(Token.Kind.SYMBOL, position + 1);
    } else {
      throw SyntaxFault.syntax(strange(letter));
    }
  }

  private static String strange(int letter) {
    String shown = Character.isISOControl(letter) ? "control character" : "character";
    String sign = Character.isISOControl(letter) ? "" : " \"" + Character.toString(letter) + "\"";
    return switch (letter) {
      case '`' -> "Names are quoted by double quotes, not by backquotes.";
      case ';' -> "An expression has no semicolon; it is one value, not statements.";
      case '[', ']', '{', '}' -> "Brackets (arrays) are not part of the language.";
      default -> "The " + shown + sign + " has no meaning in an expression.";
    };
  }

  private void string() {
    if (position > 0 && !tokens.isEmpty()) {
      refusePrefix(tokens.get(tokens.size() - 1));
    }
    int start = position;
    String value = quoted('\'', "text");
    tokens.add(new Token(Token.Kind.STRING, value, start, position));
  }

  /** {@code E'...'}, {@code N'...'} and the like follow other rules than a plain text. */
  private void refusePrefix(Token before) {
    boolean touches = before.kind() == Token.Kind.WORD && before.end() == position;
    if (touches && before.text().length() == 1 && STRING_PREFIXES.contains(before.lower())) {
      throw SyntaxFault.unsupported(
          "Texts with a prefix (" + before.text() + "'...') are not part of the language.");
    }
  }

  private void quotedName() {
    int start = position;
    String name = quoted('"', "quoted name");
    if (name.isEmpty()) {
      throw SyntaxFault.syntax("A quoted name is empty.");
    }
    tokens.add(new Token(Token.Kind.QUOTED_NAME, name, start, position));
  }

  private String quoted(char quote, String what) {
    StringBuilder value = new StringBuilder();
    for (position++; position < text.length(); position++) {
      char letter = text.charAt(position);
      if (letter == '\0') {
        throw SyntaxFault.syntax("A " + what + " cannot contain the character NUL.");
      }
      if (letter == quote) {
        if (at(position + 1) != quote) {
          position++;
          return value.toString();
        }
        position++;
      }
      value.append(letter);
    }
    throw SyntaxFault.syntax("A " + what + " is not closed by " + quote + ".");
  }

  private void number() {
    int end = position;
    while (isDigit(at(end))) {
      end++;
    }
    if (at(end) == '.') {
      end++;
      while (isDigit(at(end))) {
        end++;
      }
    }
    if (at(end) == 'e' || at(end) == 'E') {
      int digits = at(end + 1) == '+' || at(end + 1) == '-' ? end + 2 : end + 1;
      if (isDigit(at(digits))) {
        end = digits;
        while (isDigit(at(end))) {
          end++;
        }
      }
    }
    if (Character.isLetter(at(end)) || at(end) == '_') {
      throw SyntaxFault.syntax(
          "\""
              + text.substring(position, Math.min(text.length(), end + 10))
              + "\" is neither a number nor a name; a name that begins with a digit needs double"
              + " quotes.");
    }
    add(Token.Kind.NUMBER, end);
  }

  private void word() {
    int end = position;
    while (end < text.length()) {
      int letter = text.codePointAt(end);
      if (!Character.isLetterOrDigit(letter) && letter != '_' && letter != '$') {
        break;
      }
      end += Character.charCount(letter);
    }
    add(Token.Kind.WORD, end);
  }

  private void add(Token.Kind kind, int end) {
    tokens.add(new Token(kind, text.substring(position, end), position, end));
    position = end;
  }

  private void skipComment() {
    int end = text.indexOf("*/", position + 2);
    if (end < 0) {
      throw SyntaxFault.syntax("A comment is not closed by */.");
    }
    position = end + 2;
  }

  /** In {@code a.1} the point belongs to the name. */
  private boolean afterName() {
    return !tokens.isEmpty()
        && tokens.get(tokens.size() - 1).isName()
        && tokens.get(tokens.size() - 1).end() == position;
  }

  private char at(int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }

  private static boolean isDigit(int letter) {
    return letter >= '0' && letter <= '9';
  }
}
