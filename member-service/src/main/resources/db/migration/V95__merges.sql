-- Two records of one organisation made into one. The loser's row goes: what is told of it comes to the survivor, and the
-- foreign keys of this schema see to it that nothing is left behind.
CREATE TABLE organisation_merge (
    id          uuid        PRIMARY KEY,
    -- The last one is undone first.
    number      bigint      NOT NULL UNIQUE GENERATED ALWAYS AS IDENTITY,
    survivor_id uuid        NOT NULL,
    loser_id    uuid        NOT NULL CHECK (loser_id <> survivor_id),
    -- Its whole row.
    loser       jsonb       NOT NULL,
    -- The survivor's fields, before and after.
    before      jsonb       NOT NULL,
    after       jsonb       NOT NULL,
    merged_by   text        NOT NULL,
    merged_at   timestamptz NOT NULL,
    undone_by   text,
    undone_at   timestamptz,
    CONSTRAINT organisation_merge_undone CHECK (num_nonnulls(undone_by, undone_at) IN (0, 2))
);
CREATE INDEX organisation_merge_of ON organisation_merge (survivor_id, number DESC);

-- What it did to each row: in which column the loser's id became the survivor's; or, where the survivor had the same already,
-- the row as it was taken away.
CREATE TABLE organisation_merge_row (
    merge_id    uuid   NOT NULL REFERENCES organisation_merge (id),
    number      bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    relation    text   NOT NULL,
    column_name text   NOT NULL,
    -- As it is after the move.
    key         jsonb  NOT NULL,
    before      uuid   NOT NULL,
    taken       jsonb,
    PRIMARY KEY (merge_id, number)
);
CREATE INDEX organisation_merge_row_of ON organisation_merge_row (merge_id, relation, column_name);

-- To whom an id leads that was merged.
CREATE TABLE organisation_lead (
    loser_id    uuid PRIMARY KEY,
    survivor_id uuid NOT NULL REFERENCES organisation (id),
    merge_id    uuid NOT NULL REFERENCES organisation_merge (id)
);
CREATE INDEX organisation_lead_to ON organisation_lead (survivor_id);

CREATE FUNCTION leads_to(organisation uuid) RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce((SELECT survivor_id FROM organisation_lead WHERE loser_id = organisation), organisation);

CREATE FUNCTION is_merging() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN coalesce(current_setting('tejido.merging', true) = 'on', false);

-- The tax numbers of an organisation that was merged are the survivor's, and come back with it.
CREATE OR REPLACE FUNCTION keep_tax_id() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF is_merging() THEN
        UPDATE tax_id SET organisation_id = NEW.id, until = NULL WHERE country = NEW.country AND number = NEW.tax_id;
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' THEN
        IF (OLD.country, OLD.tax_id) IS NOT DISTINCT FROM (NEW.country, NEW.tax_id) THEN
            RETURN NULL;
        END IF;
        UPDATE tax_id SET until = now()
         WHERE country = OLD.country AND number = OLD.tax_id AND organisation_id = NEW.id;
    END IF;
    IF NEW.tax_id IS NOT NULL THEN
        INSERT INTO tax_id (country, number, organisation_id) VALUES (NEW.country, NEW.tax_id, NEW.id)
        ON CONFLICT (country, number) DO UPDATE SET until = NULL WHERE tax_id.organisation_id = NEW.id;
        IF NOT FOUND THEN
            RAISE unique_violation USING CONSTRAINT = 'organisation_tax_id', MESSAGE = 'the number of another';
        END IF;
    END IF;
    RETURN NULL;
END $$;

-- A name that is given back when a merge is undone is no former one.
CREATE OR REPLACE FUNCTION remember_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.name <> OLD.name AND OLD.name <> ALL (NEW.other_names)
       AND current_setting('tejido.undoing', true) IS DISTINCT FROM 'on' THEN
        NEW.other_names := OLD.name || NEW.other_names;
    END IF;
    RETURN NEW;
END $$;

-- A place in one organisation's list is no place in another's.
ALTER TABLE equipment
    DROP CONSTRAINT equipment_pkey,
    ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY;
CREATE INDEX equipment_of_organisation ON equipment (organisation_id, place);

-- Whose row it is may change by a merge alone; what it says does not.
CREATE OR REPLACE FUNCTION refuse_to_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'TRUNCATE' AND is_merging() THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION '% is only added to', TG_TABLE_NAME;
END $$;

CREATE OR REPLACE FUNCTION stay_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT is_merging() AND EXISTS (SELECT FROM erasure WHERE person_id = OLD.id) THEN
        RAISE EXCEPTION 'the person is erased' USING ERRCODE = '23514', CONSTRAINT = 'person_stays_erased';
    END IF;
    RETURN NEW;
END $$;

-- What comes back has been noted when it first came.
CREATE OR REPLACE FUNCTION note_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT is_merging() THEN
        PERFORM note(NEW, clock_timestamp());
    END IF;
    RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION note_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT is_merging() THEN
        PERFORM note(NEW, TG_ARGV[0], clock_timestamp());
    END IF;
    RETURN NULL;
END $$;

-- Other services may still tell of the loser.
CREATE FUNCTION lead_to_survivor() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    it organisation_lead;
BEGIN
    SELECT * INTO it FROM organisation_lead WHERE loser_id = NEW.organisation_id;
    IF FOUND THEN
        INSERT INTO organisation_merge_row (merge_id, relation, column_name, key, before)
        VALUES (it.merge_id, TG_TABLE_NAME, 'organisation_id', jsonb_build_object('id', NEW.id), NEW.organisation_id);
        NEW.organisation_id := it.survivor_id;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER history_leads_to_survivor BEFORE INSERT ON history
    FOR EACH ROW EXECUTE FUNCTION lead_to_survivor();
CREATE TRIGGER plan_fact_leads_to_survivor BEFORE INSERT ON plan_fact
    FOR EACH ROW WHEN (NEW.organisation_id IS NOT NULL) EXECUTE FUNCTION lead_to_survivor();

-- A row of any table, from what it was as JSON.
CREATE FUNCTION put_back(relation regclass, it jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    columns text;
BEGIN
    SELECT string_agg(quote_ident(attname), ', ') INTO columns FROM pg_attribute
     WHERE attrelid = relation AND attnum > 0 AND NOT attisdropped AND attgenerated = '';
    EXECUTE format('INSERT INTO %1$s (%2$s) OVERRIDING SYSTEM VALUE SELECT %2$s FROM jsonb_populate_record(NULL::%1$s, $1)',
                   relation, columns) USING it;
END $$;

-- Both sides of these move, each in its own statement.
ALTER TABLE interaction_person
    ALTER CONSTRAINT interaction_person_interaction_id_organisation_id_fkey DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE proposal_change
    ALTER CONSTRAINT proposal_change_proposal_id_organisation_id_fkey DEFERRABLE INITIALLY IMMEDIATE;

-- Partners are the same to each other, whichever stands first.
ALTER TABLE organisation_relation
    DROP CONSTRAINT organisation_relation_once,
    ADD CONSTRAINT organisation_relation_once EXCLUDE USING gist (
        (CASE kind WHEN 'partner-of' THEN least(source, target) ELSE source END) WITH =,
        (CASE kind WHEN 'partner-of' THEN greatest(source, target) ELSE target END) WITH =,
        kind WITH =, daterange(since, until) WITH &&);

-- Who looks for all that is an organisation's must not read the whole table.
CREATE INDEX plan_fact_of_organisation ON plan_fact (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX dues_charge_of_organisation ON dues_charge (organisation_id);
CREATE INDEX decision_of_organisation ON decision (organisation_id);
CREATE INDEX decision_vote_of_organisation ON decision_vote (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX task_of_organisation ON task (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX note_of_organisation ON note (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX holding_of_owner ON holding (owner_organisation) WHERE owner_organisation IS NOT NULL;
CREATE INDEX holding_of_owned ON holding (owned_organisation) WHERE owned_organisation IS NOT NULL;
CREATE INDEX interaction_person_of_organisation ON interaction_person (organisation_id);
CREATE INDEX proposal_change_of_organisation ON proposal_change (organisation_id);
CREATE INDEX organisation_merge_row_of_person ON organisation_merge_row ((taken ->> 'person_id')) WHERE taken IS NOT NULL;
