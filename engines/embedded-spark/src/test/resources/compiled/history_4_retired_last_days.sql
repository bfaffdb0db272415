create view history_in_last_days as
  select id, name, note, valid_from, valid_to - 1 as valid_to, is_current from datamorph_staging.history_1_first_load;
