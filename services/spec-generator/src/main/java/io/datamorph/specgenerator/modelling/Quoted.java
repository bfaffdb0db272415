package io.datamorph.specgenerator.modelling;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Untrusted text between marks that it cannot close. */
final class Quoted {

  private Quoted() {}

  /** The text as a JSON text, on one line. */
  static String json(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  /** The text between tags; what looks like the end of it is taken apart, in any case. */
  static String tagged(String tag, String text) {
    String inside = text.replaceAll("(?i)</(?=" + tag + ")", "< /");
    return "<%s>\n%s\n</%s>".formatted(tag, inside, tag);
  }
}
