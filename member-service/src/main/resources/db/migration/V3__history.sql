CREATE TABLE history (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation_id uuid        NOT NULL,
    occurred_at     timestamptz NOT NULL,
    -- The type of the message that told it, and what it was about.
    kind            text        NOT NULL,
    subject         uuid        NOT NULL,
    sequence        bigint      NOT NULL,
    data            jsonb       NOT NULL,
    -- Whose title names it in a sentence: the call or the event that it belongs to.
    about           uuid,
    -- The other organisations concerned.
    others          uuid[]      NOT NULL DEFAULT '{}',
    UNIQUE (organisation_id, kind, subject, sequence)
);
CREATE INDEX history_by_time ON history (organisation_id, occurred_at DESC, id DESC);

-- What calls and events are called, so that a line of history reads like a sentence.
CREATE TABLE title (
    subject uuid PRIMARY KEY,
    title   text NOT NULL
);
