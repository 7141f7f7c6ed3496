-- What the member service has told of organisations and memberships. The two lives come over two topics in no common
-- order, so each is kept as it was told and nothing refers to a row that may not have arrived.
CREATE TABLE organisation (
    id          uuid    PRIMARY KEY,
    name        text    NOT NULL,
    kind        text    NOT NULL,
    country     text    NOT NULL,
    city        text,
    sme         boolean,
    website     text,
    description text,
    keywords    text[]  NOT NULL DEFAULT '{}'
);

CREATE TABLE membership (
    id              uuid PRIMARY KEY,
    organisation_id uuid NOT NULL,
    stage           text NOT NULL CHECK (stage IN ('applied', 'admitted', 'rejected', 'ending', 'ended')),
    -- The first day without it. Until then it is ending, and counts.
    ended_on        date,
    CHECK ((stage IN ('ending', 'ended')) = (ended_on IS NOT NULL))
);
CREATE INDEX membership_organisation ON membership (organisation_id) WHERE stage IN ('admitted', 'ending');
CREATE INDEX membership_ending ON membership (ended_on) WHERE stage = 'ending';

-- What an organisation says of itself. Version 0 stands for a profile to which nothing was added.
CREATE TABLE profile (
    organisation_id uuid   PRIMARY KEY REFERENCES organisation,
    expertise       text[] NOT NULL,
    trl_from        integer CHECK (trl_from BETWEEN 1 AND 9),
    trl_to          integer CHECK (trl_to BETWEEN 1 AND 9),
    summary         text,
    version         bigint NOT NULL CHECK (version > 0),
    CHECK (trl_from <= trl_to)
);

CREATE VIEW collaborator AS
    SELECT o.id, o.name, o.kind, o.country, o.city, o.sme, o.website, o.description, o.keywords,
           coalesce(p.expertise, '{}') AS expertise, p.trl_from, p.trl_to, p.summary,
           coalesce(p.version, 0) AS version,
           EXISTS (SELECT FROM membership m WHERE m.organisation_id = o.id AND m.stage IN ('admitted', 'ending')) AS open
      FROM organisation o LEFT JOIN profile p ON p.organisation_id = o.id;

CREATE INDEX organisation_name ON organisation (lower(name), id);
