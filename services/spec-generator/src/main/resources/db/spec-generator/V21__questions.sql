-- What was asked, so that an answer can be put beside its question.
CREATE TABLE question (
  workflow_id text NOT NULL REFERENCES request (workflow_id),
  id          text NOT NULL,
  text        text NOT NULL,
  PRIMARY KEY (workflow_id, id)
);
