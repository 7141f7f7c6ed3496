-- What came of it: the figures for which the plan exists. A member claims one; the office looks at the evidence and records it.
CREATE TABLE outcome (
    id             uuid   PRIMARY KEY,
    kind           text   NOT NULL CHECK (kind IN ('patent', 'licence', 'start-up', 'jobs', 'funding', 'publication')),
    title          text   NOT NULL,
    happened_on    date   NOT NULL,
    -- Jobs, or euros.
    quantity       numeric(14, 2) CHECK (quantity > 0),
    evidence_url   text,
    evidence       text,
    -- What led to it. An event is the event service's, known here by its id alone.
    cooperation_id uuid   REFERENCES cooperation,
    proposal_id    uuid   REFERENCES proposal,
    event_id       uuid,
    stage          text   NOT NULL CHECK (stage IN ('claimed', 'recorded', 'retracted')),
    version        bigint NOT NULL CHECK (version > 0),
    CONSTRAINT outcome_evidence_is_there CHECK (evidence_url IS NOT NULL OR evidence IS NOT NULL),
    CONSTRAINT outcome_quantity CHECK ((kind IN ('jobs', 'funding')) = (quantity IS NOT NULL))
);

CREATE TABLE outcome_organisation (
    outcome_id      uuid    NOT NULL REFERENCES outcome,
    organisation_id uuid    NOT NULL REFERENCES organisation,
    place           integer NOT NULL,
    PRIMARY KEY (outcome_id, organisation_id)
);
CREATE INDEX outcome_organisation_of ON outcome_organisation (organisation_id);
