package io.datamorph.engine;

import java.io.File;
import java.io.FileNotFoundException;
import java.nio.file.Path;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** Hadoop's view of the local files, which ends at the job's own folder. */
public final class ConfinedFileSystem extends LocalFileSystem {

  /** Made by Hadoop, by name. */
  public ConfinedFileSystem() {
    super(new Confined());
  }

  private static final class Confined extends RawLocalFileSystem {

    private final Path root = Path.of("").toAbsolutePath().normalize();

    @Override
    public File pathToFile(org.apache.hadoop.fs.Path path) {
      var file = super.pathToFile(path);
      if (!file.toPath().toAbsolutePath().normalize().startsWith(root)) {
        throw new java.io.UncheckedIOException(
            new FileNotFoundException("a job has no access to files"));
      }
      return file;
    }
  }
}
