-- What kinds of members there are, as data: what each may, what it owes, and how its membership goes on. A text of a kind
-- counts from its day until the next one of the same kind; what was true of a day under an earlier one stays true.
CREATE TABLE membership_kind (
    code           text        NOT NULL CHECK (code ~ '^[a-z]+(-[a-z]+)*$' AND length(code) <= 40),
    from_day       date        NOT NULL,
    title_es       text        NOT NULL CHECK (title_es <> ''),
    title_en       text        NOT NULL CHECK (title_en <> ''),
    votes          boolean     NOT NULL,
    eligible       boolean     NOT NULL,
    pays_dues      boolean     NOT NULL,
    member_price   boolean     NOT NULL,
    tiers          text[]      NOT NULL CHECK (cardinality(tiers) > 0 AND tiers <@ '{sme,large,research,institutional}'),
    duties         text[]      NOT NULL,
    -- Who may ask for it: anyone on the public form, the team on behalf of somebody, or nobody any more.
    entry          text        NOT NULL CHECK (entry IN ('anyone', 'team', 'closed')),
    -- Open-ended; or from year to year, by itself or once the member has confirmed.
    renewal        text        NOT NULL CHECK (renewal IN ('open', 'automatic', 'confirmed')),
    reminder_days  integer     NOT NULL CHECK (reminder_days BETWEEN 0 AND 366),
    grace_days     integer     NOT NULL CHECK (grace_days BETWEEN 0 AND 366),
    -- Whether whoever returns pays the entrance fee again.
    entrance_again boolean     NOT NULL,
    source         text        NOT NULL CHECK (source <> ''),
    recorded_by    text        NOT NULL,
    recorded_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (code, from_day),
    CHECK (votes OR NOT eligible)
);
CREATE TRIGGER membership_kind_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON membership_kind
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change();

-- Until a cluster has written down its own. Ley Orgánica 1/2002, art. 7.1.e leaves the classes of members to the statutes
-- (https://www.boe.es/buscar/act.php?id=BOE-A-2002-5852); these are usual ones.
INSERT INTO membership_kind (code, from_day, title_es, title_en, votes, eligible, pays_dues, member_price, tiers, duties, entry,
                             renewal, reminder_days, grace_days, entrance_again, source, recorded_by)
SELECT code, DATE '1990-01-01', es, en, votes, eligible, pays, price, tiers, duties, entry, renewal, 60, 30, true,
       'Ley Orgánica 1/2002, art. 7.1.e; usual choices', 'migration'
  FROM (VALUES
    ('full', 'Socio numerario', 'Full member', true, true, true, true,
     '{sme,large,research,institutional}'::text[], '{dues,statutes,figures}'::text[], 'anyone', 'open'),
    ('associate', 'Socio adherido', 'Associate member', false, false, true, true,
     '{sme,large,research,institutional}', '{dues,statutes}', 'anyone', 'automatic'),
    ('institutional', 'Socio institucional', 'Institutional member', true, false, true, true,
     '{research,institutional}', '{dues,statutes}', 'anyone', 'automatic'),
    ('honorary', 'Socio de honor', 'Honorary member', false, false, false, true,
     '{sme,large,research,institutional}', '{statutes}', 'team', 'open'),
    ('observer', 'Observador', 'Observer', false, false, false, false,
     '{sme,large,research,institutional}', '{statutes}', 'team', 'confirmed')
  ) AS usual (code, es, en, votes, eligible, pays, price, tiers, duties, entry, renewal);

-- The kind that it applied for. Each later one is a fact with its day. Instances of before say none.
ALTER TABLE membership ADD COLUMN kind text NOT NULL DEFAULT 'full';

ALTER TABLE membership_fact
    ADD COLUMN kind text,
    DROP CONSTRAINT membership_fact_what_check,
    ADD CONSTRAINT membership_fact_what_check CHECK (
        what IN ('applied', 'admitted', 'rejected', 'suspended', 'resumed', 'accused', 'heard', 'excluded', 'dismissed',
                 'appealed', 'reversed', 'reclassified', 'ended')),
    ADD CONSTRAINT membership_fact_kind CHECK (what <> 'reclassified' OR (kind IS NOT NULL AND reason IS NOT NULL));

-- A band may be that of one kind of members; without one, it is that of all whose kind has none of its own.
ALTER TABLE tariff_band
    ADD COLUMN kind text,
    DROP CONSTRAINT tariff_band_pkey;
CREATE UNIQUE INDEX tariff_band_once ON tariff_band (from_year, tier, kind, headcount_from) NULLS NOT DISTINCT;
