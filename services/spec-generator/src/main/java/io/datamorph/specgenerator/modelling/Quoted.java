package io.datamorph.specgenerator.modelling;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Untrusted text between marks that it cannot close. */
final class Quoted {

  private Quoted() {}

  /** The text as a JSON text, on one line. */
  static String json(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  /** The text between tags; what looks like such a tag in it is taken apart. */
  static String tagged(String tag, String text) {
    return "<%s>\n%s\n</%s>".formatted(tag, text.replace("</" + tag, "< /" + tag), tag);
  }
}
