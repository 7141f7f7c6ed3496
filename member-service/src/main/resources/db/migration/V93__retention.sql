-- How long which data of people are kept, from when on, by what law, and what becomes of them then. Each version stays.
CREATE TABLE retention_rule (
    category    text        NOT NULL CHECK (category IN ('former-members', 'rejected-applicants', 'waiting-mails',
                                                         'answered-requests', 'accounting', 'decisions')),
    version     bigint      NOT NULL CHECK (version > 0),
    months      integer     NOT NULL CHECK (months BETWEEN 1 AND 600),
    counted     text        NOT NULL CHECK (counted <> ''),
    basis       text        NOT NULL CHECK (basis <> ''),
    effect      text        NOT NULL CHECK (effect IN ('erase', 'anonymise', 'keep')),
    -- In the register of processing.
    activity    text        NOT NULL,
    recorded_by text        NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (category, version)
);
CREATE TRIGGER retention_rule_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON retention_rule
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change();

-- To begin with; each cluster makes them its own.
INSERT INTO retention_rule (category, version, months, counted, basis, effect, activity, recorded_by) VALUES
    ('former-members', 1, 72, 'From the day on which the last membership of the organisation ended',
     'Código de Comercio, art. 30 (six years)', 'erase', 'contacts', 'migration'),
    ('rejected-applicants', 1, 12, 'From the day on which the last application was rejected',
     'Regulation (EU) 2016/679, art. 5(1)(e): no longer needed once the decision cannot be appealed', 'erase', 'membership',
     'migration'),
    ('waiting-mails', 1, 6, 'From the day on which the mail came',
     'Regulation (EU) 2016/679, art. 5(1)(e)', 'anonymise', 'contacts', 'migration'),
    ('answered-requests', 1, 36, 'From the day of the answer',
     'Ley Orgánica 3/2018, art. 72: very serious infringements lapse after three years', 'anonymise', 'contacts', 'migration'),
    ('accounting', 1, 72, 'From the last entry of the year', 'Código de Comercio, art. 30 (six years)', 'keep', 'accounting',
     'migration'),
    ('decisions', 1, 600, 'From the meeting', 'Ley Orgánica 1/2002, art. 14.1: minutes of the association''s bodies', 'keep',
     'membership', 'migration');

-- What was found to be due, and what was done about it: numbers and ids, and nothing of what it was.
CREATE TABLE retention_run (
    id         uuid        PRIMARY KEY,
    ran_on     date        NOT NULL,
    -- Only looked, or acted.
    committed  boolean     NOT NULL,
    run_by     text        NOT NULL,
    findings   jsonb       NOT NULL,
    ran_at     timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX retention_run_nightly ON retention_run (ran_on) WHERE run_by = 'night';
CREATE INDEX retention_run_by_id ON retention_run (id DESC);
CREATE TRIGGER retention_run_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON retention_run
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change();
