package io.datamorph.cli.command;

import io.datamorph.cli.ExitCode;
import io.datamorph.cli.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads specs that the user names. */
final class SpecFiles {

  private SpecFiles() {}

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UserError(
          ExitCode.USAGE, "the spec file " + file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
