package io.datamorph.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An engine's process for tests: speaks the protocol of the real one and does what the comments
 * {@code # fake: ...} of the script say.
 */
public final class JobMain {

  private static final Pattern SCRIPT = Pattern.compile("\"script\":\"([^\"]+)\"");

  private JobMain() {}

  public static void main(String[] args) throws Exception {
    switch (System.getProperty("fake.start", "")) {
      case "fail" -> {
        System.err.println("there is no python3 on this machine");
        System.exit(3);
      }
      case "never" -> forEver();
      default -> say("{\"event\":\"ready\",\"engine\":\"Fake 1.0\"}");
    }
    BufferedReader stdin =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String job = stdin.readLine();
    if (job == null) {
      System.exit(0);
    }
    Matcher script = SCRIPT.matcher(job);
    if (!script.find()) {
      throw new IllegalArgumentException(job);
    }
    for (String line : Files.readAllLines(Path.of(script.group(1)))) {
      if (line.startsWith("# fake: ")) {
        obey(line.substring("# fake: ".length()), job);
      }
    }
    say("{\"event\":\"finished\",\"status\":\"succeeded\",\"rowsWritten\":0}");
  }

  private static void obey(String order, String job) throws Exception {
    String[] words = order.split(" ", 2);
    switch (words[0]) {
      case "print" -> output("stdout", words[1]);
      case "complain" -> output("stderr", words[1]);
      case "pid" -> output("stdout", "pid " + ProcessHandle.current().pid());
      case "job" -> output("stdout", job.replace('"', '\''));
      case "environment" -> output("stdout", String.join(",", System.getenv().keySet()));
      case "folder" -> output("stdout", Path.of("").toAbsolutePath().toString());
      case "flood" -> flood(Integer.parseInt(words[1]));
      case "litter" -> Files.writeString(Files.createDirectories(Path.of("a/b")).resolve("c"), "x");
      case "spawn" -> spawn();
      case "hang" -> forEver();
      case "crash" -> Runtime.getRuntime().halt(137);
      case "crash-once" -> crashUnless(Path.of(words[1]));
      case "await" -> awaitFile(Path.of(words[1]));
      case "rows" -> finish("\"status\":\"succeeded\",\"rowsWritten\":" + words[1]);
      case "fail" -> finish("\"status\":\"failed\",\"error\":" + words[1]);
      default -> throw new IllegalArgumentException(order);
    }
  }

  private static void flood(int lines) {
    for (int i = 1; i <= lines; i++) {
      output("stdout", "line " + i);
    }
  }

  private static void spawn() throws IOException {
    Process grandchild = new ProcessBuilder("sleep", "600").inheritIO().start();
    output("stdout", "grandchild " + grandchild.pid());
  }

  private static void crashUnless(Path marker) throws IOException {
    if (!Files.exists(marker)) {
      Files.createFile(marker);
      Runtime.getRuntime().halt(137);
    }
  }

  private static void awaitFile(Path file) {
    while (!Files.exists(file)) {
      Thread.onSpinWait();
    }
  }

  private static void forEver() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  private static void finish(String how) {
    say("{\"event\":\"finished\"," + how + "}");
    System.exit(0);
  }

  private static void output(String stream, String line) {
    say("{\"event\":\"output\",\"stream\":\"%s\",\"line\":\"%s\"}".formatted(stream, line));
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
