package io.datamorph.specgenerator.domain.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a request into tokens; {@code don't} becomes {@code do not}, {@code $1.5k} 1500. */
public final class Tokenizer {

  private static final Pattern PIECE =
      Pattern.compile(
          "(?<break>\\r?\\n\\s*(?:[-*•–]\\s+|\\d{1,2}[.)]\\s+)?|^\\s*(?:[-*•–]\\s+|\\d{1,2}[.)]\\s+))"
              + "|(?<string>(?<![\\w])'[^'\\n]*'(?!\\w)|\"[^\"\\n]*\"|“[^”\\n]*”|‘[^’\\n]*’)"
              + "|(?<address>[\\w.+*-]+@[\\w-]+(?:\\.[\\w-]+)+)"
              + "|(?<date>\\b\\d{4}-\\d{2}-\\d{2}\\b(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?\\b)?)"
              + "|(?<number>(?<![\\w])[$€£]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?"
              + "(?:\\s?(?:million|thousand|billion)\\b|[kKmM]\\b)?(?!\\w))"
              + "|(?<word>`[^`\\n]+`|[\\p{L}_][\\p{L}\\p{N}_]*(?:\\.[\\p{Ll}_][\\p{L}\\p{N}_]*)*"
              + "(?:['’]\\p{L}{1,2}\\b|(?<=s)['’](?=\\s+\\p{L}))?|\\d+(?:st|nd|rd|th)\\b|\\d+\\p{L}+)"
              + "|(?<symbol>->|=>|→|>=|<=|≥|≤|<>|!=|[^\\s\\p{L}\\p{N}])");

  private static final Map<String, String> SCALE =
      Map.of(
          "k", "1000",
          "m", "1000000",
          "thousand", "1000",
          "million", "1000000",
          "billion", "1000000000");

  private static final Map<String, String> SYMBOLS =
      Map.of("=>", "->", "→", "->", "≥", ">=", "≤", "<=", "!=", "<>", "–", "-", "—", "-");

  private final List<Token> tokens = new ArrayList<>();

  private Tokenizer() {}

  public static List<Token> tokens(String request) {
    Tokenizer tokenizer = new Tokenizer();
    tokenizer.cut(
        request
            .replaceAll("(?i)\\be-mail", "email")
            .replaceAll("(?i)\\bi\\.\\s?e\\.", "ie")
            .replaceAll("(?i)\\be\\.\\s?g\\.", "eg")
            .replaceAll("(?i)\\bhead-count", "headcount")
            .replaceAll("(?:\\.\\.\\.|…)(?=\\s*[,)])", "")
            .replace('\u00a0', ' '));
    return List.copyOf(tokenizer.tokens);
  }

  private void cut(String request) {
    Matcher matcher = PIECE.matcher(request);
    while (matcher.find()) {
      String text = matcher.group();
      if (matcher.group("break") != null) {
        add(Token.Kind.BREAK, text, "\n");
      } else if (matcher.group("string") != null) {
        add(Token.Kind.STRING, text, text.substring(1, text.length() - 1));
      } else if (matcher.group("address") != null) {
        add(Token.Kind.ADDRESS, text, text.toLowerCase(Locale.ROOT));
      } else if (matcher.group("date") != null) {
        add(Token.Kind.DATE, text, text.replace('T', ' '));
      } else if (matcher.group("number") != null) {
        add(Token.Kind.NUMBER, text, number(text));
      } else if (matcher.group("word") != null) {
        word(text);
      } else {
        symbol(text);
      }
    }
  }

  private void symbol(String text) {
    switch (text) {
      case ".", "!", "?" -> add(Token.Kind.BREAK, text, text);
      default -> add(Token.Kind.SYMBOL, text, SYMBOLS.getOrDefault(text, text));
    }
  }

  private void word(String written) {
    String text = written.replace('’', '\'');
    String norm = text.toLowerCase(Locale.ROOT);
    if (norm.startsWith("`")) {
      add(Token.Kind.WORD, written, norm.substring(1, norm.length() - 1));
    } else if (norm.endsWith("n't")) {
      add(Token.Kind.WORD, written, verb(norm.substring(0, norm.length() - 3)));
      add(Token.Kind.WORD, written, "not");
    } else if (norm.equals("cannot")) {
      add(Token.Kind.WORD, written, "can");
      add(Token.Kind.WORD, written, "not");
    } else if (norm.indexOf('\'') > 0) {
      add(Token.Kind.WORD, written, norm.substring(0, norm.indexOf('\'')));
    } else {
      add(Token.Kind.WORD, written, norm);
    }
  }

  private static String verb(String stem) {
    return switch (stem) {
      case "ca" -> "can";
      case "wo" -> "will";
      default -> stem;
    };
  }

  private static String number(String text) {
    Matcher parts =
        Pattern.compile("[$€£]?([\\d,]+(?:\\.\\d+)?)\\s?([A-Za-z]*)").matcher(text.strip());
    if (!parts.matches()) {
      return text;
    }
    BigDecimal value = new BigDecimal(parts.group(1).replace(",", ""));
    String scale = SCALE.get(parts.group(2).toLowerCase(Locale.ROOT));
    BigDecimal scaled = scale == null ? value : value.multiply(new BigDecimal(scale));
    return scaled.signum() == 0 ? "0" : scaled.stripTrailingZeros().toPlainString();
  }

  private void add(Token.Kind kind, String text, String norm) {
    tokens.add(new Token(tokens.size(), kind, text, norm));
  }
}
