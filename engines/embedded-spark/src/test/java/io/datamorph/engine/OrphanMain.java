package io.datamorph.engine;

import java.nio.file.Path;

/** A JVM to be killed while its Python is in an endless loop; run by OrphanTest. */
final class OrphanMain {

  private OrphanMain() {}

  public static void main(String[] arguments) throws Exception {
    var home = new EngineHome(Path.of(arguments[0]));
    var python = PythonProcess.start(PythonInterpreter.find(home), home);
    var run = Json.object().put("do", "run").put("script", arguments[1]).put("filter", true);
    run.putObject("arguments");
    python.wire().send(run);
    System.out.println(python.wire().receive().get("print").asText());
    Thread.sleep(60_000);
  }
}
