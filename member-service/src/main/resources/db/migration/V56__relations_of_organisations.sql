-- What organisations are to each other, from a day on and until another, that day excluded. Each kind is written down in one
-- direction and read in both; of partners, who are the same to each other, the smaller id comes first.
CREATE TABLE organisation_relation (
    id          uuid        PRIMARY KEY,
    kind        text        NOT NULL CHECK (kind IN ('parent-of', 'spin-off-of', 'represents', 'member-of', 'supplies',
                                                     'partner-of')),
    source      uuid        NOT NULL REFERENCES organisation (id),
    target      uuid        NOT NULL REFERENCES organisation (id),
    since       date        NOT NULL,
    until       date,
    version     bigint      NOT NULL CHECK (version > 0),
    recorded_by text        NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT organisation_relation_to_another CHECK (source <> target),
    -- Ended on the day that it began, it has never been.
    CONSTRAINT organisation_relation_ends_after_it_begins CHECK (until >= since),
    CONSTRAINT organisation_relation_once EXCLUDE USING gist
        (source WITH =, target WITH =, kind WITH =, daterange(since, until) WITH &&)
);
CREATE INDEX organisation_relation_from ON organisation_relation (source, since DESC, id DESC);
CREATE INDEX organisation_relation_to ON organisation_relation (target, since DESC, id DESC);
