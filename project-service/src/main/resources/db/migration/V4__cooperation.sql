CREATE TABLE interest (
    id              uuid   PRIMARY KEY,
    call_id         uuid   NOT NULL REFERENCES call,
    organisation_id uuid   NOT NULL REFERENCES organisation,
    stage           text   NOT NULL CHECK (stage IN ('expressed', 'accepted', 'declined', 'withdrawn')),
    message         text   NOT NULL,
    contact_name    text   NOT NULL,
    contact_email   text   NOT NULL,
    version         bigint NOT NULL CHECK (version > 0)
);
-- One interest of an organisation in a call lives at a time.
CREATE UNIQUE INDEX interest_live ON interest (call_id, organisation_id) WHERE stage IN ('expressed', 'accepted');
CREATE INDEX interest_organisation ON interest (organisation_id);

CREATE TABLE cooperation (
    id              uuid        PRIMARY KEY,
    call_id         uuid        NOT NULL REFERENCES call,
    interest_id     uuid        NOT NULL UNIQUE REFERENCES interest,
    owner_id        uuid        NOT NULL REFERENCES organisation,
    organisation_id uuid        NOT NULL REFERENCES organisation,
    opened_at       timestamptz NOT NULL,
    version         bigint      NOT NULL CHECK (version > 0),
    CHECK (owner_id <> organisation_id)
);
CREATE INDEX cooperation_owner ON cooperation (owner_id);
CREATE INDEX cooperation_organisation ON cooperation (organisation_id);
CREATE INDEX cooperation_call ON cooperation (call_id);

-- Who looked at the contacts of a cooperation, and when. Never changed, never shortened.
CREATE TABLE disclosure (
    position        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_id  uuid        NOT NULL REFERENCES cooperation,
    account         uuid        NOT NULL,
    role            text        NOT NULL,
    organisation_id uuid,
    looked_at       timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX disclosure_cooperation ON disclosure (cooperation_id, position);
