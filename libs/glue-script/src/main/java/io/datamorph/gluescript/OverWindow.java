package io.datamorph.gluescript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An aggregate as it is written for a group, over a window: {@code F.sum(x) / F.count(x)} becomes
 * {@code F.sum(x).over(w) / F.count(x).over(w)}.
 */
final class OverWindow {

  /** The beginning of a call that Spark knows as an aggregate. */
  private static final Pattern AGGREGATE =
      Pattern.compile(
          "\\bF\\.(any_value|avg|bit_and|bit_or|bit_xor|bool_and|bool_or|collect_list|collect_set"
              + "|corr|count|count_if|covar_pop|covar_samp|kurtosis|max|max_by|mean|median|min"
              + "|min_by|mode|percentile|percentile_approx|regr_\\w+|skewness|std|stddev"
              + "|stddev_pop|stddev_samp|sum|var_pop|var_samp|variance)\\(");

  private OverWindow() {}

  static Python of(Python aggregate, Python window) {
    String text = aggregate.text();
    Brackets brackets = Brackets.of(text);
    StringBuilder over = new StringBuilder();
    int copied = 0;
    Matcher call = AGGREGATE.matcher(text);
    while (call.find()) {
      if (call.start() >= copied && !brackets.isLiteral(call.start())) {
        int end = brackets.close(call.end() - 1) + 1;
        over.append(text, copied, end).append(".over(").append(window.text()).append(")");
        copied = end;
      }
    }
    if (copied == 0) {
      throw new NotCompilableException("an aggregate that Spark computes for groups only");
    }
    return new Python(over.append(text, copied, text.length()).toString(), aggregate.level());
  }
}
