package io.datamorph.e2e.deploy;

import static io.datamorph.e2e.deploy.Manifests.BASE;
import static io.datamorph.e2e.deploy.Manifests.PROD;
import static io.datamorph.e2e.deploy.Manifests.documents;
import static io.datamorph.e2e.deploy.Manifests.elements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.datamorph.e2e.deploy.Manifests.Document;
import io.kubernetes.client.custom.Quantity;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KubernetesTest {

  private static final Set<String> SERVICES =
      Set.of(
          "gateway",
          "spec-generator",
          "code-generator",
          "job-runner",
          "validator",
          "remediator",
          "workflow-tracker",
          "log-sink");

  private static final Set<String> PATCHES = Set.of("settings.yaml");

  @Test
  void everyDocumentIsWhatTheApiAccepts() throws IOException {
    for (Document document : all()) {
      JsonElement json = JsonParser.parseString(document.content().toString());
      switch (document.kind()) {
        case "Deployment" -> V1Deployment.validateJsonElement(json);
        case "Service" -> V1Service.validateJsonElement(json);
        case "ConfigMap" -> V1ConfigMap.validateJsonElement(json);
        case "ServiceAccount" -> V1ServiceAccount.validateJsonElement(json);
        case "NetworkPolicy" -> V1NetworkPolicy.validateJsonElement(json);
        case "Job" -> V1Job.validateJsonElement(json);
        case "Namespace" -> V1Namespace.validateJsonElement(json);
        case "PodDisruptionBudget" -> V1PodDisruptionBudget.validateJsonElement(json);
        case "HorizontalPodAutoscaler" -> V2HorizontalPodAutoscaler.validateJsonElement(json);
        default -> throw new AssertionError("nobody checks " + document);
      }
    }
  }

  @Test
  void everyServiceHasOneDeploymentAndOneService() {
    assertEquals(SERVICES, names(documents(BASE, "Deployment")));
    assertEquals(SERVICES, names(documents(BASE, "Service")));
  }

  @Test
  void theKustomizationsNameEveryFileThatIsThere() {
    assertEquals(files(BASE, Set.of()), listed(BASE, "resources"));
    Set<String> resources = listed(PROD, "resources");
    assertTrue(resources.remove("../../base"));
    assertEquals(files(PROD, PATCHES), resources);
    assertEquals(
        PATCHES,
        elements(Manifests.yaml(PROD.resolve("kustomization.yaml")).path("patches")).stream()
            .map(patch -> patch.path("path").asText())
            .collect(Collectors.toSet()));
  }

  @Test
  void selectorsFindTheirPods() {
    for (Document deployment : documents(BASE, "Deployment")) {
      JsonNode labels = template(deployment).path("metadata").path("labels");
      assertEquals(
          labels, deployment.content().at("/spec/selector/matchLabels"), deployment::toString);
      Document service =
          documents(BASE, "Service").stream()
              .filter(each -> each.name().equals(deployment.name()))
              .findFirst()
              .orElseThrow();
      assertEquals(labels, service.content().at("/spec/selector"), service::toString);
    }
  }

  @Test
  void portsOfServicesAndProbesAreDeclared() {
    for (Document deployment : documents(BASE, "Deployment")) {
      JsonNode container = container(deployment);
      assertEquals("http", container.at("/ports/0/name").asText());
      for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
        assertEquals("http", container.path(probe).at("/httpGet/port").asText(), probe);
      }
    }
    for (Document service : documents(BASE, "Service")) {
      assertEquals("http", service.content().at("/spec/ports/0/targetPort").asText());
    }
  }

  @Test
  void whoScrapesIsSentToThePortThatIsThere() {
    for (Document deployment : documents(BASE, "Deployment")) {
      JsonNode scrape = deployment.content().at("/spec/template/metadata/annotations");
      assertEquals("true", scrape.path("prometheus.io/scrape").asText(), deployment::toString);
      assertEquals("/q/metrics", scrape.path("prometheus.io/path").asText());
      assertEquals(
          container(deployment).at("/ports/0/containerPort").asText(),
          scrape.path("prometheus.io/port").asText());
    }
  }

  @Test
  void nobodyAsksForMoreThanItsLimit() {
    for (Document workload : workloads()) {
      JsonNode resources = container(workload).path("resources");
      for (String resource : List.of("cpu", "memory")) {
        Quantity request = quantity(resources.path("requests").path(resource));
        Quantity limit = quantity(resources.path("limits").path(resource));
        assertTrue(
            request.getNumber().compareTo(limit.getNumber()) <= 0, workload + " " + resource);
      }
    }
  }

  @Test
  void everyPodPassesPodSecurityRestricted() {
    for (Document workload : workloads()) {
      JsonNode pod = template(workload).path("spec");
      assertTrue(pod.at("/securityContext/runAsNonRoot").asBoolean(), workload::toString);
      assertEquals("RuntimeDefault", pod.at("/securityContext/seccompProfile/type").asText());
      assertFalse(pod.path("automountServiceAccountToken").asBoolean(true), workload::toString);
      JsonNode context = container(workload).path("securityContext");
      assertFalse(context.path("allowPrivilegeEscalation").asBoolean(true), workload::toString);
      assertTrue(context.path("readOnlyRootFilesystem").asBoolean(), workload::toString);
      assertEquals("ALL", context.at("/capabilities/drop/0").asText(), workload::toString);
    }
  }

  @Test
  void imagesArePinnedAndTheOverlayRenamesEveryOne() {
    Set<String> images = new TreeSet<>();
    for (Document workload : workloads()) {
      String[] image = container(workload).path("image").asText().split(":");
      assertEquals(2, image.length, workload::toString);
      assertFalse(image[1].equals("latest"), workload::toString);
      images.add(image[0]);
    }
    assertEquals(
        images,
        elements(Manifests.yaml(PROD.resolve("kustomization.yaml")).path("images")).stream()
            .map(image -> image.path("name").asText())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    Set<String> configMaps = names(documents(BASE, "ConfigMap"));
    Set<String> accounts = names(documents(BASE, "ServiceAccount"));
    String documented = Manifests.text(BASE.resolve("kustomization.yaml"));
    for (Document workload : workloads()) {
      JsonNode pod = template(workload).path("spec");
      assertTrue(accounts.contains(pod.path("serviceAccountName").asText()), workload::toString);
      for (JsonNode from : elements(container(workload).path("envFrom"))) {
        assertTrue(configMaps.contains(from.at("/configMapRef/name").asText()));
      }
      for (JsonNode variable : elements(container(workload).path("env"))) {
        JsonNode secret = variable.at("/valueFrom/secretKeyRef");
        assertTrue(
            documented.matches(
                "(?s).*#\\s+%s\\s[^\\n]*\\b%s\\b.*"
                    .formatted(secret.path("name").asText(), secret.path("key").asText())),
            () -> workload + " needs a secret that the kustomization does not describe: " + secret);
      }
    }
  }

  @Test
  void everyVariableIsOneThatTheCodeReads() {
    Settings settings = new Settings();
    Stream<String> fromMaps =
        all().stream()
            .filter(document -> document.kind().equals("ConfigMap"))
            .flatMap(map -> map.content().path("data").properties().stream())
            .map(java.util.Map.Entry::getKey);
    Stream<String> fromContainers =
        workloads().stream()
            .flatMap(workload -> elements(container(workload).path("env")).stream())
            .map(variable -> variable.path("name").asText());
    Stream.concat(fromMaps, fromContainers)
        .forEach(name -> assertTrue(settings.isRead(name), name + " is read by nobody"));
  }

  @Test
  void autoscalersAndBudgetsMeanSomethingThatExists() {
    for (Document scaler : documents(PROD, "HorizontalPodAutoscaler")) {
      JsonNode spec = scaler.content().path("spec");
      assertTrue(SERVICES.contains(spec.at("/scaleTargetRef/name").asText()), scaler::toString);
      assertTrue(spec.path("minReplicas").asInt() <= spec.path("maxReplicas").asInt());
    }
    assertEquals(SERVICES, names(documents(PROD, "PodDisruptionBudget")));
  }

  private static List<Document> all() {
    return Stream.concat(documents(BASE).stream(), documents(PROD).stream()).toList();
  }

  private static List<Document> workloads() {
    return Stream.concat(documents(BASE, "Deployment").stream(), documents(BASE, "Job").stream())
        .toList();
  }

  private static JsonNode template(Document workload) {
    return workload.content().at("/spec/template");
  }

  private static JsonNode container(Document workload) {
    return template(workload).at("/spec/containers/0");
  }

  private static Quantity quantity(JsonNode text) {
    return Quantity.fromString(text.asText());
  }

  private static Set<String> names(List<Document> documents) {
    return documents.stream().map(Document::name).collect(Collectors.toSet());
  }

  private static Set<String> files(java.nio.file.Path folder, Set<String> without) {
    return Manifests.files(folder).stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> !name.equals("kustomization.yaml") && !without.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> listed(java.nio.file.Path folder, String field) {
    return elements(Manifests.yaml(folder.resolve("kustomization.yaml")).path(field)).stream()
        .map(JsonNode::asText)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
