package io.datamorph.validator;

import io.datamorph.choreography.Lease;
import io.datamorph.contracts.JobCompleted;
import io.datamorph.validator.domain.Judge;
import io.datamorph.validator.domain.Observation;
import io.datamorph.validator.domain.TestCase;
import io.datamorph.validator.domain.TestResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the questions of one phase to the warehouse, each of them once. */
final class Examination {

  private final Warehouse warehouse;
  private final ValidationLog log;
  private final JobCompleted job;
  private final Lease lease;
  private final Map<String, Observation> asked = new HashMap<>();

  Examination(Warehouse warehouse, ValidationLog log, JobCompleted job, Lease lease) {
    this.warehouse = warehouse;
    this.log = log;
    this.job = job;
    this.lease = lease;
  }

  List<TestResult> execute(List<TestCase> tests) throws InterruptedException {
    List<TestResult> results = new ArrayList<>();
    for (TestCase test : tests) {
      TestResult result =
          test.query().isPresent()
              ? Judge.judge(test, ask(test.query().get()))
              : Judge.unasked(test);
      results.add(noted(result));
      if (test.category().equals("table") && !result.passed()) {
        break;
      }
    }
    return results;
  }

  Observation ask(String sql) throws InterruptedException {
    lease.throwIfLost();
    Observation observation = asked.get(sql);
    if (observation == null) {
      observation = warehouse.query(job.staging().connection(), sql);
      asked.put(sql, observation);
    }
    return observation;
  }

  TestResult noted(TestResult result) {
    log.executed(job, result);
    return result;
  }
}
