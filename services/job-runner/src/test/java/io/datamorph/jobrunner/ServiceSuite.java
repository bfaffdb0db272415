package io.datamorph.jobrunner;

import static org.awaitility.Awaitility.await;

import io.datamorph.contracts.AgentLogged;
import io.datamorph.contracts.JobCompleted;
import io.datamorph.contracts.LogType;
import io.datamorph.testkit.InfraTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.time.Duration;

/** The whole service with real infrastructure, the fake engine and a stub gateway. */
@QuarkusTestResource(
    value = InfraTestResource.class,
    initArgs = {
      @ResourceArg(name = "services", value = "job-runner"),
      @ResourceArg(
          name = "topics",
          value =
              "code.generated,validation.passed,workflow.cancelled,workflow.failed,job.completed,"
                  + "job.failed,target.published,agent.logged,code.generated.dlq,"
                  + "validation.passed.dlq")
    })
@QuarkusTestResource(StubGateway.class)
abstract class ServiceSuite {

  static final Duration LONG = Duration.ofSeconds(30);

  static JobCompleted complete(Workflow workflow) {
    workflow.generateCode(1, "# fake: rows 3\n");
    return workflow.awaitEvent(JobCompleted.TYPE, JobCompleted.class);
  }

  static AgentLogged log(Workflow workflow, LogType type) {
    return workflow.awaitEvent(AgentLogged.TYPE, AgentLogged.class, entry -> entry.type() == type);
  }

  static void awaitDropped(Workflow workflow, String table) {
    await()
        .atMost(LONG)
        .until(
            () ->
                workflow.calls("/staging/close").stream()
                    .anyMatch(c -> c.contains(table) && c.contains("\"keep\":false")));
  }
}
