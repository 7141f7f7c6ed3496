-- What an enterprise was in an accounting year, in annual work units and euros. Not everything has to be known of it.
CREATE TABLE yearly_figures (
    organisation_id uuid          NOT NULL REFERENCES organisation,
    year            integer       NOT NULL CHECK (year BETWEEN 1990 AND 2200),
    headcount       numeric(10,2) NOT NULL CHECK (headcount BETWEEN 0 AND 10000000),
    turnover        numeric(17,2) CHECK (turnover >= 0),
    balance_total   numeric(17,2) CHECK (balance_total >= 0),
    consolidated    boolean       NOT NULL DEFAULT false,
    source          text          NOT NULL CHECK (source IN ('accounts', 'declared', 'estimate')),
    declared_by     text          NOT NULL,
    declared_at     timestamptz   NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, year)
);

-- How many people an organisation has is said in one place; dues look it up there.
INSERT INTO yearly_figures (organisation_id, year, headcount, source, declared_by, declared_at)
SELECT organisation_id, year, headcount, 'declared', declared_by, declared_at FROM declared_headcount;
DROP TABLE declared_headcount;

-- Enterprises that nobody here deals with, save that they own, or are owned by, one of ours.
CREATE TABLE outside_enterprise (
    id          uuid        PRIMARY KEY,
    name        text        NOT NULL CHECK (name <> ''),
    country     text        NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
    recorded_by text        NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE outside_figures (
    enterprise_id uuid          NOT NULL REFERENCES outside_enterprise,
    year          integer       NOT NULL CHECK (year BETWEEN 1990 AND 2200),
    headcount     numeric(10,2) NOT NULL CHECK (headcount BETWEEN 0 AND 10000000),
    turnover      numeric(17,2) CHECK (turnover >= 0),
    balance_total numeric(17,2) CHECK (balance_total >= 0),
    consolidated  boolean       NOT NULL DEFAULT false,
    source        text          NOT NULL CHECK (source IN ('accounts', 'declared', 'estimate')),
    declared_by   text          NOT NULL,
    declared_at   timestamptz   NOT NULL DEFAULT now(),
    PRIMARY KEY (enterprise_id, year)
);

-- Who owns how much of whom, from a day on and until another, that day excluded. Either side is one of ours or an outsider.
CREATE TABLE holding (
    id                 uuid         PRIMARY KEY,
    owner_organisation uuid         REFERENCES organisation,
    owner_outsider     uuid         REFERENCES outside_enterprise,
    owned_organisation uuid         REFERENCES organisation,
    owned_outsider     uuid         REFERENCES outside_enterprise,
    owner              uuid         NOT NULL GENERATED ALWAYS AS (coalesce(owner_organisation, owner_outsider)) STORED,
    owned              uuid         NOT NULL GENERATED ALWAYS AS (coalesce(owned_organisation, owned_outsider)) STORED,
    percentage         numeric(5,2) NOT NULL CHECK (percentage > 0 AND percentage <= 100),
    control            boolean      NOT NULL,
    kind               text         NOT NULL CHECK (kind IN ('enterprise', 'venture-capital', 'business-angel', 'university',
                                                             'institutional-investor', 'local-authority', 'public-body')),
    since              date         NOT NULL,
    until              date         CHECK (until >= since),
    version            bigint       NOT NULL CHECK (version > 0),
    recorded_by        text         NOT NULL,
    recorded_at        timestamptz  NOT NULL DEFAULT now(),
    CONSTRAINT holding_one_owner CHECK (num_nonnulls(owner_organisation, owner_outsider) = 1),
    CONSTRAINT holding_one_owned CHECK (num_nonnulls(owned_organisation, owned_outsider) = 1),
    CONSTRAINT holding_in_another CHECK (coalesce(owner_organisation, owner_outsider)
                                         <> coalesce(owned_organisation, owned_outsider))
);
CREATE INDEX holding_by_owner ON holding (owner);
CREATE INDEX holding_by_owned ON holding (owned);
