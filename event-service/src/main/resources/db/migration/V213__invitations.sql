-- Who is invited to an event that only they see: an organisation, or somebody by their address.
ALTER TABLE event
    DROP CONSTRAINT event_visibility_check,
    ADD CONSTRAINT event_visibility_check CHECK (visibility IN ('public', 'members', 'invited'));

CREATE TABLE invitation (
    id              uuid        PRIMARY KEY,
    event_id        uuid        NOT NULL REFERENCES event,
    organisation_id uuid,
    email           text,
    -- SHA-256 of what the link to the event shows.
    token_hash      bytea,
    invited_at      timestamptz NOT NULL,
    CHECK ((organisation_id IS NULL) = (email IS NOT NULL)),
    CHECK ((email IS NULL) = (token_hash IS NULL))
);
CREATE UNIQUE INDEX invitation_of_organisation ON invitation (event_id, organisation_id) WHERE organisation_id IS NOT NULL;
CREATE UNIQUE INDEX invitation_of_address ON invitation (event_id, lower(email)) WHERE email IS NOT NULL;
CREATE INDEX invitation_by_address ON invitation (lower(email)) WHERE email IS NOT NULL;
