package io.datamorph.infra.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs of this platform, unpacked once per version and machine. */
record Binaries(Path home) {

  static Binaries unpacked(Path cache) throws IOException {
    var archive = archiveName();
    var home = cache.resolve("postgres-" + digest(archive).substring(0, 16));
    if (!Files.isDirectory(home)) {
      Files.createDirectories(cache);
      var unfinished = Files.createTempDirectory(cache, "unpacking-");
      unpack(archive, unfinished);
      publish(unfinished, home);
    }
    return new Binaries(home);
  }

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  private static String archiveName() {
    var os = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
    var arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    var arm = arch.equals("aarch64") || arch.equals("arm64");
    return os
        ? "/postgres-darwin-" + (arm ? "arm_64" : "x86_64") + ".txz"
        : "/postgres-linux-" + (arm ? "arm_64" : "x86_64") + ".txz";
  }

  private static InputStream open(String archive) {
    var in = Binaries.class.getResourceAsStream(archive);
    if (in == null) {
      throw new IllegalStateException(
          "There are no PostgreSQL programs for this platform on the class path (looked for "
              + archive
              + "): build the postgres component on this platform.");
    }
    return new BufferedInputStream(in, 1 << 16);
  }

  private static String digest(String archive) throws IOException {
    try (var in = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void unpack(String archive, Path target) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
      List<TarArchiveEntry> links = new ArrayList<>();
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var path = inside(target, entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else if (entry.isLink() || entry.isSymbolicLink()) {
          links.add(entry);
        } else {
          Files.createDirectories(path.getParent());
          Files.copy(tar, path);
          if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
          }
        }
      }
      for (var link : links) {
        makeLink(target, link);
      }
    }
  }

  private static void makeLink(Path target, TarArchiveEntry link) throws IOException {
    var path = inside(target, link.getName());
    Files.createDirectories(path.getParent());
    if (link.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(link.getLinkName()));
    } else {
      Files.createLink(path, inside(target, link.getLinkName()));
    }
  }

  private static Path inside(Path target, String name) {
    var path = target.resolve(name).normalize();
    if (!path.startsWith(target)) {
      throw new IllegalStateException("The PostgreSQL archive names a path outside: " + name);
    }
    return path;
  }

  /** Renaming is atomic, so that of two JVMs unpacking at once each sees a whole folder. */
  private static void publish(Path unfinished, Path home) throws IOException {
    try {
      Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
      delete(unfinished);
    } catch (IOException e) {
      if (!Files.isDirectory(home)) {
        throw e;
      }
      delete(unfinished);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
