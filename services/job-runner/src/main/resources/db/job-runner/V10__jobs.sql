CREATE TABLE job (
  workflow_id text        NOT NULL,
  iteration   integer     NOT NULL,
  attempt     integer     NOT NULL,
  connection  text        NOT NULL,
  state       text        NOT NULL DEFAULT 'QUEUED'
              CHECK (state IN ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
  -- of the claim that wrote last
  fence       bigint      NOT NULL DEFAULT 0,
  -- how often something outside was away
  waits       integer     NOT NULL DEFAULT 0,
  engine      text,
  row_count   bigint,
  failure     text,
  created_at  timestamptz NOT NULL DEFAULT now(),
  started_at  timestamptz,
  ended_at    timestamptz,
  PRIMARY KEY (workflow_id, iteration, attempt)
);

-- What the gateway opened for a job and did not drop yet.
CREATE TABLE staging (
  connection  text    NOT NULL,
  schema_name text    NOT NULL,
  table_name  text    NOT NULL,
  workflow_id text    NOT NULL,
  iteration   integer NOT NULL,
  attempt     integer NOT NULL,
  fence       bigint  NOT NULL,
  PRIMARY KEY (connection, table_name)
);

CREATE INDEX staging_of_workflow ON staging (workflow_id);

-- Events that come after the end have no effect.
CREATE TABLE ended_workflow (
  workflow_id text        PRIMARY KEY,
  ended_by    text        NOT NULL,
  ended_at    timestamptz NOT NULL DEFAULT now()
);
