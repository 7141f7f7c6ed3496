-- A file that came in: its rows are staged, tried and written in batches by whichever instance takes the next one.
CREATE TABLE import_job (
    id            uuid        PRIMARY KEY,
    subject       text        NOT NULL CHECK (subject IN ('organisations', 'people')),
    format        text        NOT NULL CHECK (format IN ('csv', 'xlsx', 'vcard')),
    file_name     text,
    -- Each column with its heading and the first values under it.
    columns       jsonb       NOT NULL,
    settings      jsonb       NOT NULL,
    rows          integer     NOT NULL CHECK (rows BETWEEN 1 AND 100000),
    stage         text        NOT NULL CHECK (stage IN ('ready', 'trying', 'comparing', 'tried', 'committing', 'stopped',
                                                        'done', 'cancelled', 'failed')),
    skip_troubles boolean     NOT NULL DEFAULT false,
    -- Why it stopped or failed.
    trouble       text        CHECK ((trouble IS NOT NULL) = (stage IN ('stopped', 'failed'))),
    failures      integer     NOT NULL DEFAULT 0,
    started_by    text        NOT NULL,
    started_at    timestamptz NOT NULL DEFAULT now(),
    tried_at      timestamptz,
    ended_at      timestamptz,
    version       bigint      NOT NULL CHECK (version > 0)
);
CREATE INDEX import_job_by_start ON import_job (started_at DESC, id DESC);

-- What a trial has found out about the registry holds as long as no other import writes into it.
CREATE UNIQUE INDEX import_job_one_commits ON import_job (subject) WHERE stage = 'committing';

CREATE TABLE import_batch (
    import_id uuid    NOT NULL REFERENCES import_job ON DELETE CASCADE,
    number    integer NOT NULL,
    first_row integer NOT NULL,
    last_row  integer NOT NULL CHECK (last_row >= first_row),
    done      boolean NOT NULL DEFAULT false,
    failures  integer NOT NULL DEFAULT 0,
    PRIMARY KEY (import_id, number)
);

CREATE TABLE import_row (
    import_id  uuid    NOT NULL REFERENCES import_job ON DELETE CASCADE,
    number     integer NOT NULL,
    -- Of the file.
    line       integer NOT NULL,
    cells      text[]  NOT NULL,
    -- What would become of it by the trial, or became of it where it was written.
    outcome    text    CHECK (outcome IN ('created', 'updated', 'unchanged', 'known', 'left-out', 'troubled')),
    written    boolean NOT NULL DEFAULT false,
    code       text,
    detail     text,
    pointer    text,
    -- Who it is, or may be.
    subject_id uuid,
    -- What nobody else in the file may have.
    keys       text[],
    country    text,
    tax_id     text,
    name_key   text,
    PRIMARY KEY (import_id, number),
    CHECK ((outcome = 'troubled') = (code IS NOT NULL)),
    CHECK (NOT written OR outcome IN ('created', 'updated', 'unchanged', 'known'))
) WITH (fillfactor = 50);

-- What others call an organisation or a person, so that a file can be sent again and rows can name whom they belong to.
CREATE TABLE organisation_reference (
    source          text NOT NULL CHECK (source ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    external_id     text NOT NULL CHECK (external_id <> ''),
    organisation_id uuid NOT NULL REFERENCES organisation,
    PRIMARY KEY (source, external_id)
);
CREATE INDEX organisation_reference_by_organisation ON organisation_reference (organisation_id);

CREATE TABLE person_reference (
    source      text NOT NULL CHECK (source ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    external_id text NOT NULL CHECK (external_id <> ''),
    person_id   uuid NOT NULL REFERENCES person,
    PRIMARY KEY (source, external_id)
);
CREATE INDEX person_reference_by_person ON person_reference (person_id);

-- Which import an organisation came with. A trial has compared its rows with all that were there; those that were
-- registered by hand since are few, and found by this index.
ALTER TABLE organisation ADD COLUMN import_id uuid;
CREATE INDEX organisation_by_hand ON organisation (registered_at) WHERE import_id IS NULL;

-- Into a trigram index without a list of what is new, 1,000 rows a second go; with a list of 64 kB 3,600, with one of
-- 1 MB 7,700 (PostgreSQL 18, one connection). A search reads the list to its end: services keep it at 64 kB
-- (gin_pending_list_limit in application.yml), an import lets it grow to 1 MB and empties it.
ALTER INDEX organisation_alike SET (fastupdate = on);
ALTER INDEX organisation_search SET (fastupdate = on);
