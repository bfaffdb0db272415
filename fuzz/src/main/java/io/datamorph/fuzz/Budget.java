package io.datamorph.fuzz;

import io.datamorph.cli.ExitCode;
import io.datamorph.cli.UserError;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as people write them: {@code 90s}, {@code 10m}, {@code 2h}. */
final class Budget {

  private static final Pattern TIME = Pattern.compile("(\\d{1,6})([smh])");

  private Budget() {}

  static Duration parse(String text) {
    Matcher time = TIME.matcher(text.strip());
    if (!time.matches()) {
      throw new UserError(ExitCode.USAGE, "\"" + text + "\" is no time; write 90s, 10m or 2h");
    }
    long amount = Long.parseLong(time.group(1));
    return switch (time.group(2)) {
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      default -> Duration.ofHours(amount);
    };
  }
}
