package io.datamorph.jobrunner.inbound;

import io.datamorph.jobrunner.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether jobs can run: without an engine the service is of no use. */
@Readiness
@ApplicationScoped
class EngineReadiness implements HealthCheck {

  private final Engine engine;

  EngineReadiness(Engine engine) {
    this.engine = engine;
  }

  @Override
  public HealthCheckResponse call() {
    Engine.Condition condition = engine.condition();
    return HealthCheckResponse.named("job-runner engine")
        .status(condition.usable())
        .withData("engine", condition.words())
        .build();
  }
}
