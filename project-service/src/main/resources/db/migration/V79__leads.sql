-- Two organisations whose people met at an event: where a cooperation may begin. The id is the meeting's.
CREATE TABLE lead (
    id      uuid        PRIMARY KEY,
    event   uuid        NOT NULL,
    one     uuid        NOT NULL,
    other   uuid        NOT NULL,
    met_at  timestamptz NOT NULL,
    stage   text        NOT NULL CHECK (stage IN ('open', 'pursued', 'dropped')),
    version bigint      NOT NULL CHECK (version > 0),
    CHECK (one <> other)
);
CREATE INDEX lead_one ON lead (one);
CREATE INDEX lead_other ON lead (other);
CREATE INDEX lead_latest ON lead (met_at DESC, id DESC);
