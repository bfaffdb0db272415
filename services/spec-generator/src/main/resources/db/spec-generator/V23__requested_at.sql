-- What "today" and "since now" mean to a request: the same at every try, and after a restart.
ALTER TABLE request ADD COLUMN requested_at timestamptz NOT NULL DEFAULT now();
