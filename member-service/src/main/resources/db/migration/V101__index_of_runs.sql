-- The primary key is read backwards as well.
DROP INDEX retention_run_by_id;
