package io.datamorph.jobrunner.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Private folders for jobs, one each. All of a process lie under one folder that it holds a lock
 * on, so that the next start can tell what a killed process left behind, and take it away.
 */
final class JobFolders implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(JobFolders.class);
  private static final String PREFIX = "runner-";
  private static final String LOCK = "lock";
  private static final FileAttribute<?> PRIVATE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  /** A folder younger than this may be on its way to its lock. */
  private static final Duration SETTLED = Duration.ofMinutes(1);

  private static final int MOST_TRIES = 5;

  private final Path workDir;
  private Path own;
  private FileChannel lock;

  JobFolders(Path workDir) {
    this.workDir = workDir.toAbsolutePath().normalize();
  }

  /** A new empty folder that only this user can enter. */
  synchronized Path create() throws IOException {
    if (own == null || !Files.isDirectory(own)) {
      open();
    }
    return Files.createTempDirectory(own, "job-", PRIVATE);
  }

  private void open() throws IOException {
    try {
      Files.createDirectories(workDir);
      own = Files.createTempDirectory(workDir, PREFIX, PRIVATE);
      lock =
          FileChannel.open(own.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock.lock();
    } catch (IOException e) {
      throw new IOException(
          "the folder for jobs %s (datamorph.engine.work-dir) cannot be used: %s"
              .formatted(workDir, e.getMessage()),
          e);
    }
    sweep();
  }

  private void sweep() throws IOException {
    try (var folders = Files.newDirectoryStream(workDir, PREFIX + "*")) {
      for (Path folder : folders) {
        if (!folder.equals(own) && isAbandoned(folder)) {
          LOG.infof("Removing %s, left behind by a process that was killed", folder);
          delete(folder);
        }
      }
    }
  }

  private static boolean isAbandoned(Path folder) {
    Path file = folder.resolve(LOCK);
    try {
      if (!Files.exists(file)) {
        Instant changed = Files.getLastModifiedTime(folder).toInstant();
        return changed.isBefore(Instant.now().minus(SETTLED));
      }
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
          var held = channel.tryLock()) {
        return held != null;
      }
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    } catch (IOException e) {
      LOG.debugf("%s is left alone: %s", folder, e.getMessage());
      return false;
    }
  }

  /** Removes the folder with all that is in it; a dying process may still be writing there. */
  static void delete(Path folder) {
    for (int tries = 1; Files.exists(folder); tries++) {
      try {
        Files.walkFileTree(folder, new Deletion());
      } catch (IOException | UncheckedIOException e) {
        if (tries == MOST_TRIES) {
          LOG.warnf("%s cannot be removed: %s", folder, e.getMessage());
          return;
        }
      }
    }
  }

  @Override
  public synchronized void close() {
    if (own == null) {
      return;
    }
    try {
      lock.close();
    } catch (IOException e) {
      LOG.debugf("the lock on %s cannot be closed: %s", own, e.getMessage());
    }
    delete(own);
    own = null;
  }

  /** Bottom up, without following links. */
  private static final class Deletion extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
