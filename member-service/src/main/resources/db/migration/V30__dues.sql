-- What membership costs from a year on, until the next tariff. Statutes decide it; what was charged by it stands.
CREATE TABLE tariff (
    from_year   integer       PRIMARY KEY CHECK (from_year BETWEEN 1990 AND 2200),
    pro_rata    text          NOT NULL CHECK (pro_rata IN ('none', 'months', 'quarters', 'days')),
    entrance    numeric(10,2) NOT NULL CHECK (entrance >= 0),
    source      text          NOT NULL CHECK (source <> ''),
    recorded_by text          NOT NULL,
    recorded_at timestamptz   NOT NULL DEFAULT now()
);

-- A band reaches up to the next one of its tier: there is no size that two bands hold, and none that none holds.
CREATE TABLE tariff_band (
    from_year      integer       NOT NULL REFERENCES tariff ON DELETE CASCADE,
    tier           text          NOT NULL CHECK (tier IN ('sme', 'large', 'research', 'institutional')),
    headcount_from integer       NOT NULL CHECK (headcount_from >= 0),
    amount         numeric(10,2) NOT NULL CHECK (amount >= 0),
    PRIMARY KEY (from_year, tier, headcount_from)
);

-- How many people a member says that it had, for the band of a year.
CREATE TABLE declared_headcount (
    organisation_id uuid        NOT NULL REFERENCES organisation,
    year            integer     NOT NULL CHECK (year BETWEEN 1990 AND 2200),
    headcount       integer     NOT NULL CHECK (headcount BETWEEN 0 AND 10000000),
    declared_by     text        NOT NULL,
    declared_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, year)
);

CREATE TABLE dues_charge (
    membership_id   uuid          NOT NULL REFERENCES membership,
    year            integer       NOT NULL,
    organisation_id uuid          NOT NULL REFERENCES organisation,
    tariff          integer       NOT NULL REFERENCES tariff,
    amount          numeric(10,2) NOT NULL CHECK (amount >= 0),
    -- Each line with the rule, the figures and the amount that it was worked out from.
    lines           jsonb         NOT NULL,
    charged_on      date          NOT NULL,
    due_on          date          NOT NULL CHECK (due_on >= charged_on),
    charged_by      text          NOT NULL,
    PRIMARY KEY (membership_id, year)
);
CREATE INDEX dues_charge_by_due_day ON dues_charge (due_on, membership_id, year);

CREATE TABLE dues_payment (
    id            uuid          PRIMARY KEY,
    membership_id uuid          NOT NULL,
    year          integer       NOT NULL,
    amount        numeric(10,2) NOT NULL CHECK (amount > 0),
    paid_on       date          NOT NULL,
    reference     text,
    recorded_by   text          NOT NULL,
    recorded_at   timestamptz   NOT NULL DEFAULT now(),
    FOREIGN KEY (membership_id, year) REFERENCES dues_charge
);
CREATE INDEX dues_payment_by_charge ON dues_payment (membership_id, year);

CREATE TRIGGER dues_charge_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON dues_charge
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change();
CREATE TRIGGER dues_payment_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON dues_payment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change();
