create view history_after_4 as select * from datamorph_staging.history_4_retired;
