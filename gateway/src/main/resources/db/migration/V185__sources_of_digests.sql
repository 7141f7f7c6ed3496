-- Several services have something to tell in the morning, each to its own people and each once a day.
ALTER TABLE digest
    ADD COLUMN source text NOT NULL DEFAULT 'today',
    DROP CONSTRAINT digest_pkey,
    ADD PRIMARY KEY (account, source);
ALTER TABLE digest ALTER COLUMN source DROP DEFAULT;
