-- Papers of organisations. They lie here in pieces, so that two instances see the same, a backup holds everything, and nobody
-- has to hold a whole one in memory.
CREATE TABLE organisation_file (
    id              uuid        PRIMARY KEY,
    organisation_id uuid        NOT NULL REFERENCES organisation (id),
    kind            text        NOT NULL CHECK (kind IN ('statutes', 'minutes', 'contract', 'certificate', 'other')),
    label           text,
    name            text        NOT NULL CHECK (name <> ''),
    content_type    text        NOT NULL,
    size            bigint      NOT NULL CHECK (size > 0),
    sha256          text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    version         bigint      NOT NULL CHECK (version > 0),
    recorded_by     text        NOT NULL,
    recorded_at     timestamptz NOT NULL
);
CREATE INDEX organisation_file_by_time ON organisation_file (organisation_id, recorded_at DESC, id DESC);

CREATE TABLE file_chunk (
    file_id uuid    NOT NULL REFERENCES organisation_file (id) ON DELETE CASCADE,
    place   integer NOT NULL CHECK (place >= 0),
    bytes   bytea   NOT NULL,
    PRIMARY KEY (file_id, place)
);
-- What is a paper is mostly packed already.
ALTER TABLE file_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
