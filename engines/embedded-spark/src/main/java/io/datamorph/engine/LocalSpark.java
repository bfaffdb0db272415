package io.datamorph.engine;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.util.Utils;

/** The session: local, quiet, in UTC, strict in its arithmetic, and without a way to the files. */
final class LocalSpark {

  private static final int CORES = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);

  /** They call any static method of any class. */
  private static final List<String> REFLECTION = List.of("reflect", "java_method", "try_reflect");

  private LocalSpark() {}

  static SparkSession start() {
    REFLECTION.forEach(LocalSpark::forgetBuiltIn);
    Utils.setCustomHostname("127.0.0.1"); // the machine's name may take long to look up
    var spark = SparkSession.builder().config(settings(Path.of("").toAbsolutePath())).getOrCreate();
    var registry =
        ((org.apache.spark.sql.classic.SparkSession) spark).sessionState().functionRegistry();
    REFLECTION.forEach(name -> registry.dropFunction(new FunctionIdentifier(name)));
    return spark;
  }

  private static void forgetBuiltIn(String name) {
    FunctionRegistry.builtin().dropFunction(new FunctionIdentifier(name));
  }

  private static String secret() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static SparkConf settings(Path folder) {
    return new SparkConf(false)
        .setMaster("local[" + CORES + "]")
        .setAppName("datamorph-job")
        .set("spark.ui.enabled", "false")
        .set("spark.driver.host", "127.0.0.1")
        .set("spark.driver.bindAddress", "127.0.0.1")
        // Spark listens on two ports of this machine; nobody else is to speak to them.
        .set("spark.authenticate", "true")
        .set("spark.authenticate.secret", secret())
        .set("spark.local.dir", folder.resolve("spark").toString())
        .set("spark.sql.warehouse.dir", folder.resolve("warehouse").toUri().toString())
        .set("spark.hadoop.fs.file.impl", ConfinedFileSystem.class.getName())
        .set("spark.hadoop.fs.file.impl.disable.cache", "true")
        .set("spark.sql.runSQLOnFiles", "false")
        .set("spark.sql.catalogImplementation", "in-memory")
        .set("spark.sql.shuffle.partitions", Integer.toString(Math.max(4, CORES)))
        .set("spark.sql.adaptive.enabled", "true")
        .set("spark.sql.ansi.enabled", "true")
        .set("spark.sql.session.timeZone", "UTC")
        .set("spark.sql.datetime.java8API.enabled", "true")
        .set("spark.ui.showConsoleProgress", "false")
        .set("spark.cleaner.referenceTracking.blocking", "false");
  }
}
