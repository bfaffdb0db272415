-- Requests that came in through the API; the same idempotency key is the same request.
CREATE TABLE request (
  workflow_id     text        PRIMARY KEY,
  idempotency_key text        UNIQUE,
  body_hash       text        NOT NULL,
  prompt          text,
  connection      text        NOT NULL,
  created_at      timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX request_newest ON request (created_at);

-- How a workflow ended: the first row stays.
CREATE TABLE fate (
  workflow_id text        PRIMARY KEY,
  fate        text        NOT NULL CHECK (fate IN ('PUBLISHED', 'REJECTED', 'FAILED', 'CANCELLED')),
  reason      text        NOT NULL,
  decided_at  timestamptz NOT NULL DEFAULT now()
);

-- Where a publish was tried: its database has the last word on whether it happened.
CREATE TABLE publish_attempt (
  workflow_id text PRIMARY KEY,
  connection  text NOT NULL
);

-- Staging tables and job roles in the warehouses, written down before they are made.
CREATE TABLE staging (
  connection  text        NOT NULL,
  table_name  text        NOT NULL,
  role_name   text        NOT NULL,
  workflow_id text        NOT NULL,
  state       text        NOT NULL CHECK (state IN ('OPENING', 'OPEN', 'DROPPED')),
  opened_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (connection, table_name)
);

CREATE INDEX staging_left ON staging (workflow_id) WHERE state <> 'DROPPED';
