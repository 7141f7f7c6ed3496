-- Whose data may not be erased for now, since a claim rests on them (GDPR, art. 17(3)(e)).
CREATE TABLE person_hold (
    person_id   uuid        PRIMARY KEY REFERENCES person (id),
    reason      text        NOT NULL CHECK (reason <> ''),
    recorded_by text        NOT NULL,
    recorded_at timestamptz NOT NULL
);

-- The proof that somebody's data were erased: what and how much, and nothing of what it was.
CREATE TABLE erasure (
    person_id uuid        PRIMARY KEY REFERENCES person (id),
    erased_by text        NOT NULL,
    erased_at timestamptz NOT NULL,
    -- Each place, what became of it, and how many rows.
    places    jsonb       NOT NULL
);
CREATE TRIGGER erasure_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON erasure
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change();

-- Nobody comes back by a revision: whoever returns is written down anew.
CREATE FUNCTION stay_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM erasure WHERE person_id = OLD.id) THEN
        RAISE EXCEPTION 'the person is erased' USING ERRCODE = '23514', CONSTRAINT = 'person_stays_erased';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER person_stays_erased BEFORE UPDATE ON person FOR EACH ROW EXECUTE FUNCTION stay_erased();
