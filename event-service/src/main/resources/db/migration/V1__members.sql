-- What this service has heard of the organisations, from member-service.
CREATE TABLE organisation (
    organisation_id uuid PRIMARY KEY,
    name            text NOT NULL
);

CREATE TABLE membership (
    membership_id   uuid PRIMARY KEY,
    organisation_id uuid NOT NULL,
    since           date NOT NULL,
    -- The first day without it.
    ended_on        date
);
CREATE INDEX membership_of_organisation ON membership (organisation_id);
