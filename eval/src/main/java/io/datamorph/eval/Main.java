package io.datamorph.eval;

import io.datamorph.cli.ExitCode;
import io.datamorph.cli.UserError;
import io.datamorph.cli.view.Screen;
import io.datamorph.eval.database.DatabaseException;
import io.datamorph.eval.suite.SuiteException;
import picocli.CommandLine;

/** {@code ./datamorph eval}: measures the whole product on suites of requests. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(commandLine(Screen.ofProcess()).execute(args));
  }

  static CommandLine commandLine(Screen screen) {
    CommandLine line = new CommandLine(new EvalCommand(screen));
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          switch (e) {
            case UserError mistake -> {
              screen.error(mistake.getMessage());
              return mistake.exitCode();
            }
            case SuiteException unusable -> {
              screen.error(unusable.getMessage());
              return ExitCode.USAGE;
            }
            case DatabaseException broken -> {
              screen.error(broken.getMessage());
              return ExitCode.UNAVAILABLE;
            }
            default -> {
              screen.error("this is a fault of DataMorph: " + e);
              e.printStackTrace(System.err);
              return ExitCode.FAILED;
            }
          }
        });
    line.setParameterExceptionHandler(
        (e, arguments) -> {
          screen.error(e.getMessage());
          screen.progress("try: ./datamorph eval --help");
          return ExitCode.USAGE;
        });
    return line;
  }
}
