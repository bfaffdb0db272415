package io.datamorph.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.datamorph.cli.launch.RunningSystem;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ClassicRequestsIT {

  private final Acceptance acceptance = Acceptance.orSkip();
  private final RunningSystem system = SystemUnderTest.allInOne();
  private final Api api = new Api(system);

  @TestFactory
  Stream<DynamicTest> requestsThatPeopleMakeAllTheTimeArePublishedRight() {
    List<Acceptance.Case> classics = acceptance.tagged("classic");
    assertFalse(classics.isEmpty());
    classics.stream()
        .map(Acceptance.Case::database)
        .distinct()
        .forEach(name -> acceptance.load(name, system.database(name)));
    return classics.stream().map(each -> DynamicTest.dynamicTest(each.id(), () -> isRight(each)));
  }

  private void isRight(Acceptance.Case each) {
    JsonPath end = api.end(api.ask(Map.of("prompt", each.prompt(), "connection", each.database())));
    assertEquals("PUBLISHED", end.getString("state"), end::prettify);
    assertEquals("PASS", acceptance.judge(each, system.database(each.database())));
  }
}
