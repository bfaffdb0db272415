-- A round of remediation: whoever inserts the row remediates, everybody else is late.
CREATE TABLE remediation (
  workflow_id text        NOT NULL,
  iteration   integer     NOT NULL CHECK (iteration BETWEEN 1 AND 5),
  cause       text,
  -- of the repaired code and the failure it answers; the same again is no progress
  repair      text,
  status      text        NOT NULL DEFAULT 'STARTED'
              CHECK (status IN ('STARTED', 'REMEDIATED', 'GIVEN_UP')),
  changes     text[]      NOT NULL DEFAULT '{}',
  started_at  timestamptz NOT NULL DEFAULT now(),
  ended_at    timestamptz,
  PRIMARY KEY (workflow_id, iteration)
);

-- Events that come after the end have no effect.
CREATE TABLE ended_workflow (
  workflow_id text        PRIMARY KEY,
  ended_by    text        NOT NULL,
  ended_at    timestamptz NOT NULL DEFAULT now()
);
