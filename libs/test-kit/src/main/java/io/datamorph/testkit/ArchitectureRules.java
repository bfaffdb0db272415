package io.datamorph.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How a service is built: {@code inbound} translates, the root package holds the use cases, {@code
 * domain} decides, {@code outbound} holds the adapters.
 *
 * <p>A service's test is {@code ArchitectureRules.ofService("io.datamorph.gateway").check()}.
 */
public final class ArchitectureRules {

  /** What a pure decision may be made of. */
  private static final String[] PURE = {
    "java.lang..",
    "java.util..",
    "java.time..",
    "java.math..",
    "java.text..",
    "java.nio",
    "java.nio.charset..",
    "java.security..",
    "io.datamorph.contracts..",
    "io.datamorph.spec..",
    "org.jspecify.annotations.."
  };

  private static final String VAGUE_NAME =
      ".*(Impl|Service|Dto|DTO|Repository|Utils?|Manager|Helper)";

  private final String root;

  private ArchitectureRules(String root) {
    this.root = root;
  }

  /** For the service whose use cases are in this package. */
  public static ArchitectureRules ofService(String rootPackage) {
    return new ArchitectureRules(rootPackage);
  }

  /**
   * Checks the compiled classes of the package, main and test; an assertion error lists all faults.
   */
  public void check() {
    var main =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(root);
    if (main.isEmpty()) {
      throw new AssertionError("There is no class in " + root + ": is the package misspelt?");
    }
    var tests =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages(root);
    check(main, tests);
  }

  void check(JavaClasses main, JavaClasses tests) {
    var faults =
        Stream.concat(broken(mainRules(), main), broken(testRules().stream(), tests)).toList();
    if (!faults.isEmpty()) {
      throw new AssertionError(String.join(System.lineSeparator(), faults));
    }
  }

  private static Stream<String> broken(Stream<ArchRule> rules, JavaClasses classes) {
    return rules
        .map(rule -> rule.allowEmptyShould(true).evaluate(classes))
        .filter(EvaluationResult::hasViolation)
        .map(result -> result.getFailureReport().toString());
  }

  private Stream<ArchRule> mainRules() {
    return Stream.of(threeHops(), code(), domain()).flatMap(List::stream);
  }

  private List<ArchRule> threeHops() {
    return List.of(
        noClasses()
            .that(resideInAPackage(root))
            .should()
            .dependOnClassesThat(in("inbound"))
            .because("a use case does not know who asks"),
        noClasses()
            .that(in("outbound"))
            .should()
            .dependOnClassesThat(in("inbound"))
            .because("an adapter serves; it does not call back to the door"),
        noClasses()
            .that(in("inbound"))
            .should()
            .dependOnClassesThat(in("outbound"))
            .because("what comes in goes through a use case"),
        noClasses()
            .that(resideInAPackage(root + ".."))
            .should()
            .dependOnClassesThat(anotherService())
            .because("no service depends on another service"));
  }

  private List<ArchRule> domain() {
    return List.of(
        classes()
            .that(in("domain"))
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(PURE).or(in("domain")).or(arrayOfPrimitives()))
            .because("the domain decides and does nothing else"),
        noClasses()
            .that(in("domain"))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(InstantSource.class, "system")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .because("the clock and chance are arguments, so that a decision can be repeated"));
  }

  private static List<ArchRule> code() {
    return List.of(
        noClasses()
            .should()
            .haveNameMatching(VAGUE_NAME)
            .orShould()
            .haveSimpleNameStartingWith("Common")
            .because("a name says what the thing is, in a field's own term"),
        fields()
            .should()
            .notBeAnnotatedWith("jakarta.inject.Inject")
            .andShould()
            .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .because("what a class needs comes through its constructor"),
        noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("lombok.."))
            .because("records do it"));
  }

  private static List<ArchRule> testRules() {
    return List.of(
        noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", Duration.class)
            .orShould()
            .callMethod(TimeUnit.class, "sleep", long.class)
            .because("a test awaits what it waits for"),
        noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.mockito..", "mockit..", "org.easymock.."))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.quarkus.test.InjectMock")
            .because("a fake keeps its promises, a mock makes none"));
  }

  private DescribedPredicate<JavaClass> in(String layer) {
    return resideInAPackage(root + "." + layer + "..");
  }

  private DescribedPredicate<JavaClass> anotherService() {
    var services =
        Stream.of(
                "gateway",
                "specgenerator",
                "codegenerator",
                "jobrunner",
                "validator",
                "remediator",
                "workflowtracker",
                "logsink")
            .map(name -> "io.datamorph." + name)
            .filter(name -> !name.equals(root))
            .map(name -> name + "..")
            .toArray(String[]::new);
    return resideInAnyPackage(services);
  }

  private static DescribedPredicate<JavaClass> arrayOfPrimitives() {
    return DescribedPredicate.describe(
        "primitives and their arrays",
        type ->
            type.isPrimitive() || (type.isArray() && type.getBaseComponentType().isPrimitive()));
  }
}
