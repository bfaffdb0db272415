-- The request is kept until the workflow has a spec, for when answers come in.
CREATE TABLE request (
  workflow_id text    PRIMARY KEY,
  state       text    NOT NULL CHECK (state IN ('READING', 'ASKED', 'ENDED')),
  round       integer NOT NULL,
  request     text
);

CREATE TABLE answer (
  workflow_id text NOT NULL REFERENCES request (workflow_id),
  question    text NOT NULL,
  text        text NOT NULL,
  PRIMARY KEY (workflow_id, question)
);
