CREATE TABLE membership (
    id              uuid   PRIMARY KEY,
    organisation_id uuid   NOT NULL REFERENCES organisation (id),
    stage           text   NOT NULL,
    applied_on      date   NOT NULL,
    tier            text   CHECK (tier IN ('sme', 'large', 'research', 'institutional')),
    admitted_on     date   CHECK (admitted_on >= applied_on),
    since           date   CHECK (since >= applied_on),
    rejected_on     date   CHECK (rejected_on >= applied_on),
    ended_on        date   CHECK (ended_on >= since),
    reason          text,
    version         bigint NOT NULL CHECK (version > 0),
    CONSTRAINT membership_stage CHECK (
        CASE stage
            WHEN 'applied'  THEN num_nonnulls(tier, admitted_on, since, rejected_on, ended_on) = 0
            WHEN 'active'   THEN num_nonnulls(tier, admitted_on, since) = 3 AND num_nonnulls(rejected_on, ended_on) = 0
            WHEN 'rejected' THEN num_nonnulls(tier, admitted_on, since, ended_on) = 0 AND rejected_on IS NOT NULL
            WHEN 'ended'    THEN num_nonnulls(tier, admitted_on, since, ended_on) = 4 AND rejected_on IS NULL
            ELSE false
        END),
    -- An organisation is a member once at a time, whatever days are written.
    CONSTRAINT membership_overlap EXCLUDE USING gist (organisation_id WITH =, daterange(admitted_on, ended_on) WITH &&)
        WHERE (admitted_on IS NOT NULL)
);

CREATE UNIQUE INDEX membership_open ON membership (organisation_id) WHERE stage IN ('applied', 'active');
CREATE INDEX membership_by_organisation ON membership (organisation_id, applied_on DESC, id DESC);
CREATE INDEX membership_by_application ON membership (applied_on DESC, id DESC);

-- What happened, in its order. Standing on any day is read from here, and nothing here changes.
CREATE TABLE membership_fact (
    membership_id   uuid        NOT NULL REFERENCES membership (id),
    sequence        bigint      NOT NULL CHECK (sequence > 0),
    organisation_id uuid        NOT NULL REFERENCES organisation (id),
    what            text        NOT NULL CHECK (what IN ('applied', 'admitted', 'rejected', 'ended')),
    happens_on      date        NOT NULL,
    tier            text,
    since           date,
    reason          text,
    recorded_at     timestamptz NOT NULL DEFAULT now(),
    recorded_by     text        NOT NULL,
    PRIMARY KEY (membership_id, sequence)
);
CREATE INDEX membership_fact_by_organisation ON membership_fact (organisation_id, happens_on);

CREATE FUNCTION refuse_to_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is only added to', TG_TABLE_NAME;
END $$;

CREATE TRIGGER membership_fact_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON membership_fact
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change();
