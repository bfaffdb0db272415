package io.datamorph.cli;

import io.datamorph.cli.command.AnswerCommand;
import io.datamorph.cli.command.ApprovalCommands;
import io.datamorph.cli.command.ArtifactCommands;
import io.datamorph.cli.command.CancelCommand;
import io.datamorph.cli.command.DemoCommand;
import io.datamorph.cli.command.ExplainCommand;
import io.datamorph.cli.command.LogsCommand;
import io.datamorph.cli.command.PrepareCommand;
import io.datamorph.cli.command.RunCommand;
import io.datamorph.cli.command.StatusCommand;
import io.datamorph.cli.command.UpCommand;
import io.datamorph.cli.view.Screen;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The command line. */
@Command(
    name = "datamorph",
    mixinStandardHelpOptions = true,
    version = "DataMorph 0.1.0",
    description = "Plain English in, a published and proven table out.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "  build      builds what the others need; --separate also the eight single services",
      "  bench      measures, each figure against a baseline",
      "  eval       counts what the reader makes of written requests",
      "  fuzz       runs random specs on both engines and compares the rows",
      "  test       runs all tests of the project",
      "",
      "Start here: ./datamorph demo"
    })
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(commandLine(Screen.ofProcess()).execute(args));
  }

  static CommandLine commandLine(Screen screen) {
    CommandLine line = new CommandLine(new Main());
    line.addSubcommand(new DemoCommand(screen))
        .addSubcommand(new UpCommand(screen))
        .addSubcommand(new RunCommand(screen))
        .addSubcommand(new StatusCommand(screen))
        .addSubcommand(new LogsCommand(screen))
        .addSubcommand(new ArtifactCommands.OfSpec(screen))
        .addSubcommand(new ArtifactCommands.OfCode(screen))
        .addSubcommand(new ArtifactCommands.OfValidation(screen))
        .addSubcommand(new ExplainCommand(screen))
        .addSubcommand(new AnswerCommand(screen))
        .addSubcommand(new ApprovalCommands.Approve(screen))
        .addSubcommand(new ApprovalCommands.Reject(screen))
        .addSubcommand(new CancelCommand(screen))
        .addSubcommand(new PrepareCommand(screen));
    line.getSubcommands()
        .values()
        .forEach(each -> each.getCommandSpec().mixinStandardHelpOptions(true));
    line.setExecutionExceptionHandler(said(screen));
    line.setParameterExceptionHandler(
        (e, arguments) -> {
          screen.error(e.getMessage());
          screen.progress("try: ./datamorph " + e.getCommandLine().getCommandName() + " --help");
          return ExitCode.USAGE;
        });
    return line;
  }

  private static IExecutionExceptionHandler said(Screen screen) {
    return (e, line, parsed) -> {
      if (e instanceof UserError mistake) {
        screen.error(mistake.getMessage());
        return mistake.exitCode();
      }
      screen.error("this is a fault of DataMorph: " + e);
      e.printStackTrace(System.err);
      return ExitCode.FAILED;
    };
  }
}
