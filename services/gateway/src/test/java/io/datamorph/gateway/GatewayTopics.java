package io.datamorph.gateway;

/** The topics of the gateway's tests. */
final class GatewayTopics {

  static final String ALL =
      "spec.requested,spec.rejected,target.published,workflow.failed,workflow.cancelled,"
          + "clarification.answered,approval.answered,agent.logged,workflow.failed.dlq,spec.rejected.dlq,"
          + "target.published.dlq,workflow.cancelled.dlq";

  private GatewayTopics() {}
}
