-- Personal data: it stays in this table, and is never told to other services.
CREATE TABLE person (
    id              uuid        PRIMARY KEY,
    organisation_id uuid        NOT NULL REFERENCES organisation (id),
    name            text        NOT NULL CHECK (name <> ''),
    email           text        NOT NULL,
    phone           text,
    position        text,
    version         bigint      NOT NULL CHECK (version > 0),
    recorded_at     timestamptz NOT NULL DEFAULT now(),
    sort_name       text        NOT NULL GENERATED ALWAYS AS (searchable(name)) STORED
);

CREATE UNIQUE INDEX person_email ON person (organisation_id, lower(email));
CREATE INDEX person_by_name ON person (organisation_id, sort_name, id);
