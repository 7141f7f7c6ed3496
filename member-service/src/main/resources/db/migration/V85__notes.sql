-- What the office knows of an organisation or a person and wants to find again. Texts name people: they stay here.
CREATE TABLE note (
    id              uuid        PRIMARY KEY,
    organisation_id uuid        REFERENCES organisation (id),
    person_id       uuid        REFERENCES person (id),
    -- Markdown, as it was typed.
    text            text        NOT NULL CHECK (text <> ''),
    pinned          boolean     NOT NULL,
    -- With the organisation that it is about, or at which the person is at home.
    shared          boolean     NOT NULL,
    version         bigint      NOT NULL CHECK (version > 0),
    recorded_by     text        NOT NULL,
    recorded_at     timestamptz NOT NULL,
    -- Whose the words are that stand there now.
    changed_by      text        NOT NULL,
    changed_at      timestamptz NOT NULL,
    about_id        uuid        NOT NULL GENERATED ALWAYS AS (coalesce(organisation_id, person_id)) STORED,
    search          tsvector    NOT NULL GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, searchable(text))) STORED,
    CONSTRAINT note_about_one CHECK (num_nonnulls(organisation_id, person_id) = 1)
);
CREATE INDEX note_about ON note (about_id, pinned DESC, recorded_at DESC, id DESC);
CREATE INDEX note_by_time ON note (recorded_at DESC, id DESC);
CREATE INDEX note_search ON note USING gin (search);

-- What stood there before, up to which version.
CREATE TABLE note_before (
    note_id    uuid        NOT NULL REFERENCES note (id) ON DELETE CASCADE,
    version    bigint      NOT NULL,
    text       text        NOT NULL,
    changed_by text        NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (note_id, version)
);
