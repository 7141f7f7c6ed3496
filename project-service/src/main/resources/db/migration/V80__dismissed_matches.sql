-- Said by a call's owner not to be relevant to it. Changes the ranking for that call alone.
CREATE TABLE dismissed_match (
    call_id         uuid        NOT NULL REFERENCES call,
    organisation_id uuid        NOT NULL REFERENCES organisation,
    because         text        NOT NULL CHECK (because IN ('field', 'kind', 'place', 'size', 'known', 'conflict', 'other')),
    note            text        CHECK (length(note) <= 500),
    dismissed_at    timestamptz NOT NULL,
    PRIMARY KEY (call_id, organisation_id)
);
