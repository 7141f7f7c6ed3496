-- Pairs of organisations that may be one, and why. Found in the background: whatever two could be recognised by puts an
-- organisation into the queue when it changes, and a sweep walks along all of them.
CREATE TABLE duplicate_suspicion (
    id               uuid        PRIMARY KEY,
    one              uuid        NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    other            uuid        NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    reasons          text[]      NOT NULL CHECK (cardinality(reasons) > 0),
    score            integer     NOT NULL CHECK (score BETWEEN 1 AND 100),
    found_at         timestamptz NOT NULL,
    -- Somebody has looked, and they are two.
    dismissed_by     text,
    dismissed_at     timestamptz,
    dismissal_reason text,
    version          bigint      NOT NULL CHECK (version > 0),
    CONSTRAINT duplicate_suspicion_in_order CHECK (one < other),
    CONSTRAINT duplicate_suspicion_once UNIQUE (one, other),
    CONSTRAINT duplicate_suspicion_dismissed_wholly
        CHECK (num_nulls(dismissed_by, dismissed_at, dismissal_reason) IN (0, 3))
);
CREATE INDEX duplicate_suspicion_of_other ON duplicate_suspicion (other);
CREATE INDEX duplicate_suspicion_open ON duplicate_suspicion (score, id) WHERE dismissed_at IS NULL;
CREATE INDEX duplicate_suspicion_dismissed ON duplicate_suspicion (score, id) WHERE dismissed_at IS NOT NULL;

-- Only appended to and taken from: who changes an organisation never waits for whoever compares it.
CREATE TABLE duplicate_queue (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation_id uuid   NOT NULL
);

-- The one walk along all organisations, which begins with this migration.
CREATE TABLE duplicate_sweep (
    sole        boolean     PRIMARY KEY DEFAULT true CHECK (sole),
    position    uuid        NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    compared    bigint      NOT NULL DEFAULT 0,
    begun_at    timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz
);
INSERT INTO duplicate_sweep DEFAULT VALUES;

-- Where anybody may have an address: it tells nothing of who he works for.
CREATE TABLE free_mail (domain text PRIMARY KEY);
INSERT INTO free_mail VALUES
    ('gmail.com'), ('googlemail.com'), ('outlook.com'), ('outlook.es'), ('hotmail.com'), ('hotmail.es'), ('hotmail.fr'),
    ('hotmail.it'), ('hotmail.co.uk'), ('live.com'), ('msn.com'), ('yahoo.com'), ('yahoo.es'), ('yahoo.fr'), ('yahoo.it'),
    ('yahoo.co.uk'), ('ymail.com'), ('icloud.com'), ('me.com'), ('mac.com'), ('aol.com'), ('gmx.com'), ('gmx.de'),
    ('gmx.net'), ('web.de'), ('t-online.de'), ('mail.com'), ('proton.me'), ('protonmail.com'), ('tutanota.com'),
    ('zoho.com'), ('yandex.com'), ('mail.ru'), ('orange.fr'), ('wanadoo.fr'), ('free.fr'), ('laposte.net'), ('libero.it'),
    ('sapo.pt'), ('telefonica.net'), ('movistar.es'), ('terra.es'), ('wanadoo.es'), ('ono.com'), ('euskalnet.net');

CREATE FUNCTION site_domain(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(substring($1 FROM '^[A-Za-z]+://(?:[wW]{3}\.)?([^/:?#]+)'));
CREATE FUNCTION mail_domain(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(substring($1 FROM '@([^@]+)$'));

CREATE INDEX organisation_by_site ON organisation (site_domain(website)) WHERE website IS NOT NULL;
CREATE INDEX person_by_mail_domain ON person (mail_domain(email), organisation_id);
CREATE INDEX organisation_by_number ON organisation (tax_id) WHERE tax_id IS NOT NULL;

CREATE FUNCTION queue_new_organisations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO duplicate_queue (organisation_id) SELECT id FROM written;
    RETURN NULL;
END $$;
CREATE FUNCTION queue_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO duplicate_queue (organisation_id) VALUES (NEW.id);
    RETURN NULL;
END $$;
CREATE FUNCTION queue_organisations_of_new_people() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO duplicate_queue (organisation_id) SELECT DISTINCT organisation_id FROM written;
    RETURN NULL;
END $$;
CREATE FUNCTION queue_organisations_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO duplicate_queue (organisation_id) VALUES (OLD.organisation_id), (NEW.organisation_id);
    RETURN NULL;
END $$;

CREATE TRIGGER organisation_is_compared AFTER INSERT ON organisation
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION queue_new_organisations();
CREATE TRIGGER organisation_is_compared_again AFTER UPDATE ON organisation
    FOR EACH ROW WHEN ((OLD.name, OLD.tax_id, OLD.country, OLD.website)
                       IS DISTINCT FROM (NEW.name, NEW.tax_id, NEW.country, NEW.website))
    EXECUTE FUNCTION queue_organisation();
CREATE TRIGGER person_is_compared_by AFTER INSERT ON person
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION queue_organisations_of_new_people();
CREATE TRIGGER person_is_compared_by_again AFTER UPDATE ON person
    FOR EACH ROW WHEN ((OLD.email, OLD.organisation_id) IS DISTINCT FROM (NEW.email, NEW.organisation_id))
    EXECUTE FUNCTION queue_organisations_of_person();
