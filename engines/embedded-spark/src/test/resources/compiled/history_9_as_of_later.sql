create view history_after_8 as select * from datamorph_staging.history_8_as_of;
