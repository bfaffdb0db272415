-- A spec that waits for a person; what is said of it once it is approved.
ALTER TABLE request DROP CONSTRAINT request_state_check;
ALTER TABLE request ADD CONSTRAINT request_state_check
  CHECK (state IN ('READING', 'ASKED', 'PROPOSED', 'ENDED'));
ALTER TABLE request ADD COLUMN proposal text;
