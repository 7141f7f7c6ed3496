-- A membership may be suspended, and a member excluded after it was heard. Which stage knows which columns:
ALTER TABLE membership
    -- How many messages it has told: not every step is other services' business.
    ADD COLUMN told              bigint,
    -- What its organisation is as long as it lives; stays as it was last.
    ADD COLUMN live_as           text CHECK (live_as IN ('member', 'suspended', 'being-excluded')),
    ADD COLUMN suspended_on      date CHECK (suspended_on >= admitted_on),
    ADD COLUMN suspension_reason text CHECK (suspension_reason <> ''),
    ADD COLUMN accused_on        date CHECK (accused_on >= admitted_on),
    ADD COLUMN grounds           text CHECK (grounds <> ''),
    ADD COLUMN hearing_from      date CHECK (hearing_from >= accused_on),
    ADD COLUMN heard_on          date CHECK (heard_on >= accused_on),
    ADD COLUMN statement         text CHECK (statement <> ''),
    -- Nobody is excluded before the days are over in which it may prepare for being heard.
    ADD COLUMN excluded_on       date CHECK (excluded_on >= heard_on AND excluded_on >= hearing_from),
    ADD COLUMN appeal_until      date CHECK (appeal_until >= excluded_on),
    ADD COLUMN appealed_on       date CHECK (appealed_on BETWEEN excluded_on AND appeal_until),
    ADD COLUMN appeal            text CHECK (appeal <> ''),
    ADD COLUMN ended_how         text CHECK (ended_how IN ('ended', 'left', 'excluded'));

UPDATE membership
   SET told = version,
       live_as = CASE WHEN stage IN ('active', 'ended') THEN 'member' END,
       ended_how = CASE WHEN stage = 'ended' THEN 'ended' END;
ALTER TABLE membership ALTER COLUMN told SET NOT NULL;

ALTER TABLE membership DROP CONSTRAINT membership_stage, ADD CONSTRAINT membership_stage CHECK (
    num_nonnulls(suspended_on, suspension_reason) IN (0, 2)
    AND CASE
        WHEN stage IN ('applied', 'rejected')
            THEN num_nonnulls(tier, admitted_on, since, live_as, suspended_on, accused_on, ended_on, ended_how) = 0
             AND (stage = 'rejected') = (rejected_on IS NOT NULL)
        WHEN stage = 'ended' THEN num_nonnulls(tier, admitted_on, since, live_as, ended_on, ended_how) = 6 AND rejected_on IS NULL
        WHEN stage IN ('active', 'suspended', 'accused', 'heard', 'excluded', 'appealed')
            THEN num_nonnulls(tier, admitted_on, since) = 3 AND num_nonnulls(rejected_on, ended_on, ended_how) = 0
             AND CASE stage
                 WHEN 'active' THEN live_as = 'member' AND num_nonnulls(suspended_on, accused_on) = 0
                 WHEN 'suspended' THEN live_as = 'suspended' AND suspended_on IS NOT NULL AND accused_on IS NULL
                 ELSE live_as = 'being-excluded' AND num_nonnulls(accused_on, grounds, hearing_from) = 3
                  AND (stage <> 'accused') = (heard_on IS NOT NULL)
                  AND (stage IN ('excluded', 'appealed')) = (num_nonnulls(excluded_on, appeal_until) = 2)
                  AND (stage = 'appealed') = (num_nonnulls(appealed_on, appeal) = 2)
                 END
        ELSE false
        END);

DROP INDEX membership_open;
CREATE UNIQUE INDEX membership_open ON membership (organisation_id) WHERE stage NOT IN ('rejected', 'ended');

ALTER TABLE membership_fact DROP CONSTRAINT membership_fact_what_check, ADD CONSTRAINT membership_fact_what_check CHECK (
    what IN ('applied', 'admitted', 'rejected', 'suspended', 'resumed', 'accused', 'heard', 'excluded', 'dismissed',
             'appealed', 'reversed', 'ended'));

-- Of which overdue dues a member was reminded, and how often.
CREATE TABLE dues_reminder (
    membership_id uuid        NOT NULL,
    year          integer     NOT NULL,
    number        integer     NOT NULL CHECK (number > 0),
    reminded_on   date        NOT NULL,
    recorded_by   text        NOT NULL,
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (membership_id, year, number),
    FOREIGN KEY (membership_id, year) REFERENCES dues_charge
);
CREATE TRIGGER dues_reminder_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON dues_reminder
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change();
CREATE INDEX membership_suspended ON membership (suspended_on, id) WHERE stage = 'suspended';
