-- What the target was when the staging table was opened, for jobs that add rows to it.
ALTER TABLE staging ADD COLUMN base_version text;
