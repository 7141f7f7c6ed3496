-- Where an organisation is (NUTS) and what it does (NACE), each by the code of one version: 'nace-2.1:7210'. The first
-- activity is the main one.
ALTER TABLE organisation
    ADD COLUMN nuts       text CHECK (nuts ~ '^[A-Z]{2}[0-9A-Z]{0,3}$'),
    ADD COLUMN activities text[] NOT NULL DEFAULT '{}',
    -- All that it is found under: its codes and those above them. The tables are not here, so the writer names them.
    ADD COLUMN classes    text[] NOT NULL DEFAULT '{}',
    ADD CONSTRAINT organisation_is_found_under_its_own CHECK (
        activities <@ classes AND (nuts IS NULL OR classes @> ARRAY['nuts:' || nuts]));

CREATE INDEX organisation_classes ON organisation USING gin (classes) WITH (fastupdate = off);
