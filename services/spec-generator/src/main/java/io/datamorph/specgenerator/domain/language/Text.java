package io.datamorph.specgenerator.domain.language;

import java.util.List;
import java.util.stream.Collectors;

/** A request's tokens, and which of them somebody has made sense of. */
public final class Text {

  private final List<Token> tokens;
  private final boolean[] used;
  private final boolean[] breaks;

  public Text(String request) {
    tokens = Tokenizer.tokens(request);
    used = new boolean[tokens.size()];
    breaks = new boolean[tokens.size()];
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean end = tokens.get(i).kind() == Token.Kind.BREAK;
      depth = end ? 0 : depth + (is(i, "(") ? 1 : is(i, ")") ? -1 : 0);
      breaks[i] = end || depth <= 0 && is(i, ";");
    }
  }

  public List<Token> tokens() {
    return tokens;
  }

  public int size() {
    return tokens.size();
  }

  public Token at(int index) {
    return tokens.get(index);
  }

  /** Whether the place exists and nobody has made sense of it yet. */
  public boolean isFree(int index) {
    return index >= 0 && index < used.length && !used[index];
  }

  public boolean isFree(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isFree(i)) {
        return false;
      }
    }
    return true;
  }

  public void use(int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, used.length); i++) {
      used[i] = true;
    }
  }

  /** Nobody has made sense of it after all. */
  public void release(int index) {
    used[index] = false;
  }

  public void use(int index) {
    use(index, index + 1);
  }

  /** Whether the place holds this word or symbol. */
  public boolean is(int index, String word) {
    return index >= 0 && index < tokens.size() && tokens.get(index).is(word);
  }

  /** Whether the place is outside the text or between two sentences. */
  public boolean isBreak(int index) {
    return index < 0 || index >= tokens.size() || breaks[index];
  }

  public int sentenceStart(int index) {
    int start = index;
    while (!isBreak(start - 1)) {
      start--;
    }
    return start;
  }

  public int sentenceEnd(int index) {
    int end = index;
    while (!isBreak(end)) {
      end++;
    }
    return end;
  }

  /** The index after the bracket that closes the one at this place, or of the end of the text. */
  public int afterBracket(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      if (is(i, "(")) {
        depth++;
      } else if (is(i, ")") && --depth == 0) {
        return i + 1;
      }
    }
    return tokens.size();
  }

  /** The words as they were written. */
  public String written(int from, int to) {
    return tokens.subList(Math.max(0, from), Math.min(to, tokens.size())).stream()
        .map(Token::text)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(" "));
  }
}
