CREATE TABLE membership (
    id              uuid   PRIMARY KEY,
    version         bigint NOT NULL CHECK (version > 0),
    organisation_id uuid   NOT NULL REFERENCES organisation,
    stage           text   NOT NULL CHECK (stage IN ('applied', 'active', 'rejected', 'ended')),
    applied_on      date   NOT NULL,
    tier            text   CHECK (tier IN ('sme', 'large', 'research', 'institutional')),
    since           date,
    -- The first day on which it is over.
    ended_on        date,
    reason          text,
    CHECK ((stage IN ('active', 'ended')) = (tier IS NOT NULL AND since IS NOT NULL)),
    CHECK ((stage = 'ended') = (ended_on IS NOT NULL)),
    CHECK (ended_on >= since)
);
-- One that is under way; any number that are over.
CREATE UNIQUE INDEX membership_one_open ON membership (organisation_id) WHERE stage IN ('applied', 'active');
CREATE INDEX membership_by_organisation ON membership (organisation_id, since);
CREATE INDEX membership_by_stage ON membership (stage, id);
