package io.datamorph.cli.launch;

import io.datamorph.choreography.Topics;
import io.datamorph.cli.ExitCode;
import io.datamorph.cli.UserError;
import io.datamorph.infra.EmbeddedInfra;
import io.datamorph.infra.InfraException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Starts a whole system on this machine: infrastructure first, then the services. */
public final class Launcher {

  private static final int TOPIC_PARTITIONS = 1;
  private static final String WAREHOUSE = "warehouse";

  private final Project project;
  private final LaunchOptions options;
  private final Consumer<String> progress;

  public Launcher(Project project, LaunchOptions options, Consumer<String> progress) {
    this.project = project;
    this.options = options;
    this.progress = progress;
  }

  /** Returns when the gateway is ready; if anything cannot start, what had started is stopped. */
  public RunningSystem start() {
    Ports.mustBeFree(options.port());
    Map<String, Path> applications = applications();
    EmbeddedInfra infra = infrastructure();
    List<JavaProcess> services = new ArrayList<>();
    try {
      Path runDir = Files.createDirectories(infra.dataDir().resolve("run"));
      Map<String, LaunchOptions.Database> databases = databases(infra);
      startServices(applications, settings(infra, databases, runDir), runDir, services);
      return new RunningSystem(infra, services, options.port(), databases);
    } catch (SQLException | IOException | InfraException e) {
      stop(services, infra);
      throw new UserError(ExitCode.UNAVAILABLE, "the system cannot start: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      stop(services, infra);
      throw e;
    }
  }

  private Map<String, Path> applications() {
    Map<String, Path> applications = new LinkedHashMap<>();
    if (options.separate()) {
      ControlDatabase.SERVICES.forEach(name -> applications.put(name, project.service(name)));
    } else {
      applications.put("datamorph", project.allInOne());
    }
    return applications;
  }

  private EmbeddedInfra infrastructure() {
    EmbeddedInfra.Builder builder =
        EmbeddedInfra.builder().kafka().postgres().s3().onProgress(progress).withoutShutdownHook();
    options.dataDir().ifPresent(builder::dataDir);
    if (options.logs() == LaunchOptions.LogStore.DYNAMODB_LOCAL) {
      builder.dynamoDbLocal(true);
    }
    try {
      return builder.start();
    } catch (InfraException e) {
      throw new UserError(ExitCode.UNAVAILABLE, e.getMessage(), e);
    }
  }

  /** The databases behind the connections, by name; the user's own one is taken as it is. */
  private Map<String, LaunchOptions.Database> databases(EmbeddedInfra infra)
      throws SQLException, IOException {
    infra.postgres().createDatabase(ControlDatabase.NAME);
    Map<String, LaunchOptions.Database> databases = new LinkedHashMap<>();
    options.database().ifPresent(own -> databases.put(WAREHOUSE, own));
    if (!databases.containsKey(WAREHOUSE)) {
      databases.put(WAREHOUSE, embedded(infra, WAREHOUSE));
      if (options.sample()) {
        progress.accept(Sample.load(databases.get(WAREHOUSE), project.sampleShop()));
      }
    }
    options.otherConnections().forEach(name -> databases.put(name, embedded(infra, name)));
    return databases;
  }

  private static LaunchOptions.Database embedded(EmbeddedInfra infra, String name) {
    infra.postgres().createDatabase(name);
    return new LaunchOptions.Database(
        infra.postgres().jdbcUrl(name), infra.postgres().superuser(), infra.postgres().password());
  }

  private Settings settings(
      EmbeddedInfra infra, Map<String, LaunchOptions.Database> databases, Path runDir)
      throws SQLException {
    String controlPassword = Settings.newSecret();
    ControlDatabase.prepare(
        infra.postgres().jdbcUrl(ControlDatabase.NAME),
        infra.postgres().superuser(),
        infra.postgres().password(),
        controlPassword);
    Topics.ensure(infra.kafka().bootstrapServers(), TOPIC_PARTITIONS);
    Settings settings =
        new Settings()
            .infrastructure(infra, controlPassword)
            .set("datamorph.engine.home", project.engine().toString())
            .set("datamorph.engine.work-dir", runDir.resolve("jobs").toString());
    databases.forEach(settings::connection);
    LogStores.configure(settings, options.logs(), infra);
    return settings;
  }

  private void startServices(
      Map<String, Path> applications, Settings settings, Path runDir, List<JavaProcess> services) {
    Map<String, Integer> ports = new LinkedHashMap<>();
    applications
        .keySet()
        .forEach(
            name ->
                ports.put(
                    name,
                    name.equals("gateway") || !options.separate() ? options.port() : Ports.free()));
    settings.set("datamorph.gateway.url", "http://localhost:" + options.port());
    settings.set("datamorph.tracker.url", url(ports, "workflow-tracker"));
    settings.set("datamorph.log-sink.url", url(ports, "log-sink"));
    options.settings().forEach(settings::set);
    Path config = settings.writeTo(runDir);
    applications.forEach(
        (name, jar) -> services.add(JavaProcess.start(name, jar, config, runDir, ports.get(name))));
    services.forEach(JavaProcess::awaitReady);
    progress.accept(services.size() == 1 ? "services ready" : services.size() + " services ready");
  }

  private String url(Map<String, Integer> ports, String service) {
    return "http://localhost:" + ports.getOrDefault(service, options.port());
  }

  static void stop(List<JavaProcess> services, EmbeddedInfra infra) {
    services.reversed().forEach(JavaProcess::close);
    infra.close();
  }
}
