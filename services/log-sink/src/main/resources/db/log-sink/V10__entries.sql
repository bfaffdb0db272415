-- Entries on their way to the log store; a restart goes on from here.
CREATE TABLE pending_entry (
  position    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workflow_id text   NOT NULL,
  entry_id    text   NOT NULL,
  entry       text   NOT NULL
);

-- The log store itself, where PostgreSQL is that.
CREATE TABLE log_entry (
  workflow_id text        NOT NULL,
  entry_id    text COLLATE "C" NOT NULL,
  entry       text        NOT NULL,
  expires_at  timestamptz NOT NULL,
  PRIMARY KEY (workflow_id, entry_id)
);

CREATE INDEX log_entry_expiry ON log_entry (expires_at);
