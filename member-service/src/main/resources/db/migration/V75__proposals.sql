-- What an organisation would have changed of what the statutes go by, until the office has decided on it.
CREATE TABLE proposal (
    id              uuid        PRIMARY KEY,
    organisation_id uuid        NOT NULL REFERENCES organisation (id),
    proposed_by     text        NOT NULL,
    proposed_at     timestamptz NOT NULL,
    version         bigint      NOT NULL CHECK (version > 0),
    UNIQUE (id, organisation_id)
);
CREATE INDEX proposal_by_organisation ON proposal (organisation_id, id);

CREATE TABLE proposal_change (
    proposal_id     uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    field           text        NOT NULL CHECK (field IN ('name', 'taxId', 'kind', 'country', 'sme')),
    -- As it was when this was proposed, so that a change made meanwhile is seen.
    original        text,
    proposed        text,
    state           text        NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'declined', 'withdrawn')),
    reason          text        CHECK (reason <> ''),
    decided_by      text,
    decided_at      timestamptz,
    PRIMARY KEY (proposal_id, field),
    FOREIGN KEY (proposal_id, organisation_id) REFERENCES proposal (id, organisation_id),
    CONSTRAINT proposal_change_changes CHECK (original IS DISTINCT FROM proposed),
    CONSTRAINT proposal_change_decided CHECK (num_nonnulls(decided_by, decided_at) = CASE state WHEN 'open' THEN 0 ELSE 2 END),
    CONSTRAINT proposal_change_reason CHECK ((state = 'declined') = (reason IS NOT NULL))
);

-- One at a time: two that are open for one field would contradict each other.
CREATE UNIQUE INDEX proposal_change_open ON proposal_change (organisation_id, field) WHERE state = 'open';
CREATE INDEX proposal_change_waiting ON proposal_change (proposal_id) WHERE state = 'open';
