package io.datamorph.eval;

import io.datamorph.cli.client.Gateway;
import io.datamorph.cli.launch.LaunchOptions;
import io.datamorph.cli.launch.Launcher;
import io.datamorph.cli.launch.Ports;
import io.datamorph.cli.launch.Project;
import io.datamorph.cli.launch.RunningSystem;
import io.datamorph.eval.database.Login;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The system that is measured.
 *
 * @param logins to the databases behind its connections, by name
 * @param mayReplace whether tables that are there already may be dropped
 * @param end stops it, if it was started for this
 */
record TestedSystem(
    Gateway gateway, Function<String, Login> logins, boolean mayReplace, Runnable end)
    implements AutoCloseable {

  /** Starts a system of its own, with an empty database a name. */
  static TestedSystem start(Collection<String> databases, Consumer<String> progress) {
    LaunchOptions options =
        new LaunchOptions(
            Ports.free(),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            LaunchOptions.LogStore.POSTGRES,
            List.copyOf(databases));
    RunningSystem system = new Launcher(Project.located(), options, progress).start();
    return new TestedSystem(
        new Gateway(system.gateway()), name -> login(system.database(name)), true, system::close);
  }

  private static Login login(LaunchOptions.Database database) {
    return new Login(database.url(), database.user(), database.password());
  }

  @Override
  public void close() {
    end.run();
  }
}
