-- Every tax number that an organisation has or had: it changes with the legal form, and papers keep naming the old one. A
-- number is one organisation's for good, also when it is no longer in force.
CREATE TABLE tax_id (
    country         text        NOT NULL,
    number          text        NOT NULL,
    organisation_id uuid        NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    since           timestamptz NOT NULL DEFAULT now(),
    -- Null while it is in force.
    until           timestamptz,
    PRIMARY KEY (country, number)
);
CREATE INDEX tax_id_by_organisation ON tax_id (organisation_id);

INSERT INTO tax_id (country, number, organisation_id, since)
SELECT country, tax_id, id, registered_at FROM organisation WHERE tax_id IS NOT NULL;

-- A trigger and not the writing code, so that no writer can forget it.
CREATE FUNCTION keep_tax_id() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
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

CREATE TRIGGER organisation_keeps_its_tax_ids AFTER INSERT OR UPDATE OF country, tax_id ON organisation
    FOR EACH ROW EXECUTE FUNCTION keep_tax_id();
