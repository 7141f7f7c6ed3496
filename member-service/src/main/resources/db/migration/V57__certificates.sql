-- What somebody outside has found an organisation worthy of, and until when. Days are those printed on the certificate: it holds
-- on the last of them still.
CREATE TABLE certificate (
    id              uuid        PRIMARY KEY,
    organisation_id uuid        NOT NULL CONSTRAINT certificate_organisation_known REFERENCES organisation (id),
    scheme          text        NOT NULL CHECK (scheme <> ''),
    scheme_key      text        NOT NULL GENERATED ALWAYS AS (searchable(scheme)) STORED,
    number          text        CHECK (number <> ''),
    issuer          text        CHECK (issuer <> ''),
    scope           text        CHECK (scope <> ''),
    valid_from      date        NOT NULL,
    valid_until     date,
    -- Withdrawn or given back: the first day without it.
    ended_on        date,
    version         bigint      NOT NULL CHECK (version > 0),
    recorded_by     text        NOT NULL,
    recorded_at     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT certificate_days_in_order CHECK (valid_until >= valid_from AND ended_on >= valid_from),
    -- The same one is written down once; its renewal begins where it ends.
    CONSTRAINT certificate_once EXCLUDE USING gist
        (organisation_id WITH =, scheme_key WITH =, (coalesce(number, '')) WITH =,
         daterange(valid_from, least(valid_until + 1, ended_on)) WITH &&)
);
CREATE INDEX certificate_of_organisation ON certificate (organisation_id, valid_from DESC, id DESC);
CREATE INDEX certificate_running_out ON certificate (valid_until, id) WHERE ended_on IS NULL;
