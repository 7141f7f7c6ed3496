CREATE TABLE account (
    id           uuid        PRIMARY KEY,
    email        text        NOT NULL CHECK (email = lower(email)),
    name         text        NOT NULL,
    role         text        NOT NULL CHECK (role IN ('admin', 'manager', 'member', 'juror', 'applicant')),
    organisation uuid,
    -- Argon2id; absent for those whom another identity provider vouches for.
    password     text,
    -- Counts the changes after which earlier sessions no longer hold.
    credentials  bigint      NOT NULL DEFAULT 1,
    issuer       text,
    subject      text,
    suspended_at timestamptz,
    version      bigint      NOT NULL DEFAULT 1,
    created_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT account_acts_for_one CHECK ((role IN ('member', 'applicant')) = (organisation IS NOT NULL))
);
CREATE UNIQUE INDEX account_once ON account (email);
CREATE UNIQUE INDEX account_of_provider ON account (issuer, subject) WHERE subject IS NOT NULL;

-- Only the hash is kept: whoever reads this table cannot use a link.
CREATE TABLE link (
    hash       bytea       PRIMARY KEY,
    purpose    text        NOT NULL CHECK (purpose IN ('set-up', 'invitation', 'password-reset')),
    content    jsonb       NOT NULL,
    expires_at timestamptz NOT NULL
);

CREATE TABLE mail (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    "to"    text        NOT NULL,
    subject text        NOT NULL,
    text    text        NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now()
);

-- Failed attempts to sign in, by account and by address.
CREATE TABLE attempt (
    who    text        PRIMARY KEY,
    failed integer     NOT NULL,
    since  timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE api_key (
    id           uuid        PRIMARY KEY,
    name         text        NOT NULL,
    hash         bytea       NOT NULL,
    role         text        NOT NULL CHECK (role IN ('manager', 'member')),
    organisation uuid,
    scopes       text[]      NOT NULL CHECK (cardinality(scopes) > 0),
    made_by      uuid        NOT NULL REFERENCES account,
    made_at      timestamptz NOT NULL DEFAULT now(),
    expires_at   timestamptz NOT NULL,
    revoked_at   timestamptz,
    used_at      timestamptz,
    CHECK ((role = 'member') = (organisation IS NOT NULL))
);
CREATE INDEX api_key_by_maker ON api_key (made_by, id);

-- Private keys are encrypted with the operator's secret.
CREATE TABLE signing_key (
    kid        text        PRIMARY KEY,
    jwk        bytea       NOT NULL,
    made_at    timestamptz NOT NULL DEFAULT now(),
    -- Published before it signs, so that every service knows it by then.
    signs_from timestamptz NOT NULL
);
