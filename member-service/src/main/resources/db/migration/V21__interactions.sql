-- What the office and the organisations had to do with each other. Texts name people: they stay here.
CREATE TABLE interaction (
    id          uuid        PRIMARY KEY,
    kind        text        NOT NULL CHECK (kind IN ('call', 'visit', 'email', 'meeting', 'note')),
    direction   text        CHECK (direction IN ('incoming', 'outgoing')),
    happened_at timestamptz NOT NULL,
    minutes     integer     CHECK (minutes BETWEEN 0 AND 1440),
    -- Of the cluster's action plan.
    line        integer     CHECK (line BETWEEN 1 AND 18),
    text        text        NOT NULL CHECK (text <> ''),
    version     bigint      NOT NULL CHECK (version > 0),
    recorded_at timestamptz NOT NULL DEFAULT now(),
    recorded_by text        NOT NULL,
    -- For the foreign key beneath, which holds the copy of the time to its original.
    UNIQUE (id, happened_at)
);
CREATE INDEX interaction_by_time ON interaction (happened_at DESC, id DESC);

CREATE TABLE interaction_organisation (
    interaction_id  uuid        NOT NULL,
    organisation_id uuid        NOT NULL CONSTRAINT interaction_organisation_known REFERENCES organisation (id),
    happened_at     timestamptz NOT NULL,
    -- Whether this organisation may see it.
    shared          boolean     NOT NULL,
    PRIMARY KEY (interaction_id, organisation_id),
    FOREIGN KEY (interaction_id, happened_at) REFERENCES interaction (id, happened_at)
);
CREATE INDEX interaction_by_organisation
    ON interaction_organisation (organisation_id, happened_at DESC, interaction_id DESC);

CREATE TABLE interaction_person (
    interaction_id  uuid NOT NULL,
    organisation_id uuid NOT NULL,
    person_id       uuid NOT NULL REFERENCES person (id),
    PRIMARY KEY (interaction_id, person_id),
    FOREIGN KEY (interaction_id, organisation_id) REFERENCES interaction_organisation (interaction_id, organisation_id)
);
CREATE INDEX interaction_by_person ON interaction_person (person_id, interaction_id);
