-- One line for each organisation that something concerned. A message that is heard again writes nothing.
CREATE TABLE history (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation_id uuid        NOT NULL,
    occurred_at     timestamptz NOT NULL,
    kind            text        NOT NULL,
    -- On which side of it the organisation stood, where there are two.
    side            text,
    subject         uuid        NOT NULL,
    sequence        bigint      NOT NULL CHECK (sequence > 0),
    -- Ids, days and words; never a person's name or address.
    parameters      jsonb       NOT NULL,
    source          text        NOT NULL,
    UNIQUE (organisation_id, kind, subject, sequence)
);
CREATE INDEX history_by_time ON history (organisation_id, occurred_at DESC, id DESC);

-- What calls, events and consortia are called: told by the services that own them, used to put lines into words.
CREATE TABLE heard_title (
    subject uuid PRIMARY KEY,
    title   text NOT NULL
);
