-- Workflows that are over: a job.completed that comes after the end has no effect.
CREATE TABLE ended_workflow (
  workflow_id text        PRIMARY KEY,
  ended_at    timestamptz NOT NULL DEFAULT now()
);
