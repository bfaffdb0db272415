package io.datamorph.infra;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The one folder that the infrastructure writes to, held by one process at a time.
 *
 * <p>The lock is the operating system's, so it goes with the process however that ends; the process
 * id inside is for the message alone.
 */
final class DataFolder implements AutoCloseable {

  private static final String LOCK = "lock";
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final boolean temporary;
  private final FileChannel channel;

  private DataFolder(Path path, boolean temporary, FileChannel channel) {
    this.path = path;
    this.temporary = temporary;
    this.channel = channel;
  }

  static DataFolder temporary() {
    AbandonedFolders.sweep();
    try {
      return locked(Files.createTempDirectory(AbandonedFolders.prefixOfThisProcess()), true);
    } catch (IOException e) {
      throw new InfraException(
          "Cannot make a temporary folder in " + System.getProperty("java.io.tmpdir") + ": " + e,
          e);
    }
  }

  static DataFolder persistent(Path path) {
    var absolute = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(
          absolute,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      return locked(absolute, false);
    } catch (IOException e) {
      throw new InfraException(
          "Cannot use the data folder "
              + absolute
              + ": "
              + e
              + ". It must be a folder that this user may write to, with space left.",
          e);
    }
  }

  /**
   * Takes the lock, or refuses and names the process that holds it.
   *
   * <p>This JVM's own locks are looked up first: on POSIX, opening and closing a file that the
   * process has locked elsewhere would drop the lock.
   */
  static DataFolder locked(Path path, boolean temporary) throws IOException {
    var real = path.toRealPath();
    if (!HELD.add(real)) {
      throw inUse(real, String.valueOf(ProcessHandle.current().pid()));
    }
    try {
      return new DataFolder(real, temporary, lock(real));
    } catch (IOException | RuntimeException e) {
      HELD.remove(real);
      throw e;
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    var file = path.resolve(LOCK);
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw inUse(path, Files.readString(file).strip());
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static InfraException inUse(Path path, String process) {
    return new InfraException(
        "The data folder "
            + path
            + " is in use by process "
            + process
            + ". Stop that one first, or choose another folder.");
  }

  Path path() {
    return path;
  }

  boolean isTemporary() {
    return temporary;
  }

  Path folder(String name) {
    try {
      return Files.createDirectories(
          path.resolve(name),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new InfraException("Cannot make the folder " + path.resolve(name) + ": " + e, e);
    }
  }

  Path log(String component) {
    return folder("logs").resolve(component + ".log");
  }

  /**
   * A folder for the component's class path that sends its log into a file; begun anew each start.
   */
  Path logConfiguration(String component) {
    var folder = folder("logs/" + component + "-configuration");
    var prefix = "org.slf4j.simpleLogger.";
    var text =
        prefix
            + "logFile="
            + log(component).toString().replace("\\", "/")
            + "\n"
            + prefix
            + "defaultLogLevel=warn\n"
            + prefix
            + "showDateTime=true\n"
            + prefix
            + "dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSX\n";
    try {
      Files.writeString(folder.resolve("simplelogger.properties"), text);
    } catch (IOException e) {
      throw new InfraException("Cannot write to " + folder + ": " + e, e);
    }
    return folder;
  }

  @Override
  public void close() {
    try {
      if (temporary) {
        delete(path);
      }
      channel.close(); // and with it the lock
      HELD.remove(path);
    } catch (IOException e) {
      throw new InfraException("Cannot clean up " + path + ": " + e, e);
    }
  }

  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
