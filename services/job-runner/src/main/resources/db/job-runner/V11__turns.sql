-- Of a job that adds rows to a table: which, and since when it is its workflow's turn.
ALTER TABLE job ADD COLUMN target text, ADD COLUMN turn_at timestamptz;

CREATE INDEX job_target ON job (target) WHERE target IS NOT NULL;
