-- The lines of organisations' histories that are about somebody are lines of that person's, too.
CREATE INDEX history_of_person ON history ((CAST(parameters ->> 'personId' AS uuid)), occurred_at DESC, id DESC)
    WHERE parameters ->> 'personId' IS NOT NULL;
