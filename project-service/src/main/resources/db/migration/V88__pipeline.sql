-- A proposal for funding on its way, from the idea to the decision.
CREATE TABLE proposal (
    id                uuid   PRIMARY KEY,
    -- Who leads it.
    organisation_id   uuid   NOT NULL REFERENCES organisation,
    consortium_id     uuid   REFERENCES consortium,
    title             text   NOT NULL,
    programme         text,
    topic             text,
    stage             text   NOT NULL CHECK (stage IN ('idea', 'outline', 'submitted', 'reserve', 'granted', 'rejected')),
    -- The day on which it came to its stage.
    reached_on        date   NOT NULL,
    requested_funding numeric(14, 2) CHECK (requested_funding > 0),
    granted_funding   numeric(14, 2) CHECK (granted_funding > 0),
    version           bigint NOT NULL CHECK (version > 0),
    CONSTRAINT proposal_granted CHECK (stage = 'granted' OR granted_funding IS NULL)
);
CREATE INDEX proposal_organisation ON proposal (organisation_id);
CREATE INDEX proposal_consortium ON proposal (consortium_id);

CREATE TABLE proposal_deadline (
    proposal_id uuid    NOT NULL REFERENCES proposal,
    place       integer NOT NULL,
    name        text    NOT NULL,
    due_on      date    NOT NULL,
    PRIMARY KEY (proposal_id, place)
);

-- What the cluster's office has done for it; lines 02 and 08 of the plan.
CREATE TABLE proposal_support (
    id          uuid        PRIMARY KEY,
    proposal_id uuid        NOT NULL REFERENCES proposal,
    line        integer     NOT NULL CHECK (line IN (2, 8)),
    minutes     integer     NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    done_on     date        NOT NULL,
    note        text,
    account     uuid        NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX proposal_support_proposal ON proposal_support (proposal_id, done_on, id);

-- Where an account reads its deadlines with a calendar, which knows no token but the address. Only its digest is kept.
CREATE TABLE calendar_feed (
    account         uuid        PRIMARY KEY,
    -- Null for the team, which reads all.
    organisation_id uuid,
    digest          bytea       NOT NULL UNIQUE CHECK (octet_length(digest) = 32),
    made_at         timestamptz NOT NULL
);
