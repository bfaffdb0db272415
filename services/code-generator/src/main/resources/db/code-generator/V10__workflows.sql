-- Events that come after the end have no effect.
CREATE TABLE ended_workflow (
  workflow_id text        PRIMARY KEY,
  ended_by    text        NOT NULL,
  ended_at    timestamptz NOT NULL DEFAULT now()
);
