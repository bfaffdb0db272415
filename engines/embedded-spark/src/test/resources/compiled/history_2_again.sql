create view history_after_1 as select * from datamorph_staging.history_1_first_load;
