package io.datamorph.contracts;

/** What kind of entry of the agent log this is; on the wire in lower case. */
public enum LogType {
  START,
  STATUS,
  RESULT,
  CODE,
  INFO,
  WARNING,
  ERROR,
  SUCCESS,
  END,
  PROGRESS,
  SPECS_GENERATED,
  GLUE_CODE_GENERATED,
  GLUE_EXECUTION_COMPLETED,
  TEST_CASES_GENERATED,
  QUERY_GENERATED,
  QUERY_EXECUTED,
  TEST_CASES_EXECUTED,
  VALIDATION_PHASE_COMPLETED,
  REMEDIATION_COMPLETED
}
