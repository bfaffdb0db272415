package io.datamorph.specgenerator.modelling;

import java.util.regex.Pattern;

/** Whether a request counts from the day it is made on; only then need a model know the day. */
final class RelativeTime {

  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)\\b(today|yesterday|tomorrow|now|currently?|recent(ly)?|ago|last|past|previous|this|next"
              + "|since|so far|to date|ytd|old|overdue|age|within)\\b");

  private RelativeTime() {}

  static boolean isIn(String request) {
    return WORDS.matcher(request).find();
  }
}
