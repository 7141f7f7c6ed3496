-- A GIN index that gathers what is new in a list of its own makes every search read that list to its end: with the list
-- full, a search for duplicates cost 12-21 ms instead of 1.3-2.8 (120,000 organisations). Searches are many, and a
-- registration itself begins with one.
ALTER INDEX organisation_alike SET (fastupdate = off);
ALTER INDEX organisation_search SET (fastupdate = off);
DO $$ BEGIN
    PERFORM gin_clean_pending_list('organisation_alike'), gin_clean_pending_list('organisation_search');
END $$;
