package io.datamorph.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The Python of Maven Central, for a machine that has none: {@code org.bytedeco:cpython}. */
final class BundledPython {

  private static final String ROOT = "org/bytedeco/cpython/";

  private BundledPython() {}

  /** Once a jar; what compiles against Python, and its manuals, stay behind. */
  static void unpack(Path jar, Path folder) throws IOException {
    if (!Files.exists(jar) || Files.exists(folder.resolve("complete"))) {
      return;
    }
    try (var zip = new ZipFile(jar.toFile())) {
      for (var entry : zip.stream().filter(BundledPython::isWanted).toList()) {
        var file = folder.resolve(nameOf(entry)).normalize();
        if (!file.startsWith(folder)) {
          throw new IOException("a name in " + jar + " leads out of it: " + entry.getName());
        }
        Files.createDirectories(file.getParent());
        try (var content = zip.getInputStream(entry)) {
          Files.copy(content, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        if (nameOf(entry).startsWith("bin/") && !file.toFile().setExecutable(true, false)) {
          throw new IOException(file + " cannot be made executable");
        }
      }
    }
    Files.createFile(folder.resolve("complete"));
  }

  private static boolean isWanted(ZipEntry entry) {
    if (entry.isDirectory() || !entry.getName().startsWith(ROOT)) {
      return false;
    }
    var name = nameOf(entry);
    return !name.startsWith("include/") && !name.startsWith("share/") && !name.contains("/test/");
  }

  /** Without the folder of the platform. */
  private static String nameOf(ZipEntry entry) {
    var name = entry.getName().substring(ROOT.length());
    return name.substring(name.indexOf('/') + 1);
  }
}
