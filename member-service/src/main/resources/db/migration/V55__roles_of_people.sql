-- What somebody is at an organisation, from a day on and until another, that day excluded. At several of them at once, and
-- several things at one. The organisation that keeps a person's details is the person's own column.
CREATE TABLE person_role (
    id              uuid        PRIMARY KEY,
    person_id       uuid        NOT NULL REFERENCES person (id),
    organisation_id uuid        NOT NULL CONSTRAINT person_role_organisation_known REFERENCES organisation (id),
    kind            text        NOT NULL CHECK (kind IN ('contact', 'employee', 'executive', 'board-member',
                                                         'legal-representative', 'assembly-delegate', 'researcher',
                                                         'adviser', 'invoicing', 'press', 'other')),
    -- What the person is called there, in the organisation's own words.
    title           text        CHECK (title <> ''),
    since           date        NOT NULL,
    until           date,
    version         bigint      NOT NULL CHECK (version > 0),
    -- Nobody for the role that came with the person.
    recorded_by     text,
    recorded_at     timestamptz NOT NULL DEFAULT now(),
    -- Ended on the day that it began, it has never been.
    CONSTRAINT person_role_ends_after_it_begins CHECK (until >= since),
    CONSTRAINT person_role_once EXCLUDE USING gist
        (person_id WITH =, organisation_id WITH =, kind WITH =, daterange(since, until) WITH &&)
);
CREATE INDEX person_role_of_person ON person_role (person_id, since DESC, id DESC);
CREATE INDEX person_role_at ON person_role (organisation_id, person_id);

INSERT INTO person_role (id, person_id, organisation_id, kind, since, version)
SELECT gen_random_uuid(), id, organisation_id, 'contact', CAST(recorded_at AS date), 1 FROM person;

-- Whether somebody has a role there on that day: who may see whom rests on it.
CREATE FUNCTION works_at(person uuid, organisation uuid, day date) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN EXISTS (SELECT FROM person_role r
                    WHERE r.person_id = person AND r.organisation_id = organisation
                      AND r.since <= day AND (r.until IS NULL OR r.until > day));
