CREATE TABLE workflow (
  id          text        PRIMARY KEY,
  state       text        NOT NULL,
  prompt      text,
  connection  text,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  deadline_at timestamptz NOT NULL
);

CREATE INDEX workflow_newest ON workflow (created_at DESC, id DESC);

-- The watch looks at what is still open only.
CREATE INDEX workflow_open ON workflow (deadline_at)
  WHERE state IN ('RUNNING', 'AWAITING_CLARIFICATION', 'AWAITING_APPROVAL');

CREATE TABLE workflow_event (
  workflow_id text        NOT NULL REFERENCES workflow (id),
  sequence    integer     NOT NULL,
  event_id    text        NOT NULL,
  type        text        NOT NULL,
  at          timestamptz NOT NULL,
  payload     text        NOT NULL,
  PRIMARY KEY (workflow_id, sequence)
);
