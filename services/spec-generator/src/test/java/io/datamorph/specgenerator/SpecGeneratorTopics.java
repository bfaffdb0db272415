package io.datamorph.specgenerator;

/** The topics of the spec generator's tests. */
final class SpecGeneratorTopics {

  static final String ALL =
      "spec.requested,spec.generated,spec.rejected,clarification.requested,"
          + "clarification.answered,approval.requested,approval.answered,workflow.failed,"
          + "workflow.cancelled,agent.logged";

  private SpecGeneratorTopics() {}
}
