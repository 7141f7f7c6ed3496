-- The numbers of the cluster's statutes, from a day on until the next. What was decided under earlier ones stands.
CREATE TABLE statutes (
    from_day           date        PRIMARY KEY,
    admission_majority text        NOT NULL CHECK (admission_majority IN ('simple', 'absolute')),
    exclusion_majority text        NOT NULL CHECK (exclusion_majority IN ('simple', 'absolute')),
    appeal_majority    text        NOT NULL CHECK (appeal_majority IN ('simple', 'absolute')),
    -- Whether the assembly is to ratify what the board has decided.
    ratification       boolean     NOT NULL,
    notice_days        integer     NOT NULL CHECK (notice_days BETWEEN 0 AND 366),
    hearing_days       integer     NOT NULL CHECK (hearing_days BETWEEN 0 AND 366),
    appeal_days        integer     NOT NULL CHECK (appeal_days BETWEEN 1 AND 366),
    reminder_days      integer[]   NOT NULL CHECK (cardinality(reminder_days) <= 10 AND 0 < ALL (reminder_days)),
    suspension_days    integer     NOT NULL CHECK (suspension_days BETWEEN 1 AND 3660),
    source             text        NOT NULL CHECK (source <> ''),
    recorded_by        text        NOT NULL,
    recorded_at        timestamptz NOT NULL DEFAULT now()
);

-- Until a cluster has written down its own. Ley Orgánica 1/2002 (https://www.boe.es/buscar/act.php?id=BOE-A-2002-5852):
-- art. 12.d simple majority; 21.c the right to be heard, without a number of days; 23.1 leaving at any time. Ratification
-- and thirty days for an appeal as in http://aesiguenza.es/estatutos-asociados.php. The other days are usual choices.
INSERT INTO statutes (from_day, admission_majority, exclusion_majority, appeal_majority, ratification, notice_days,
                      hearing_days, appeal_days, reminder_days, suspension_days, source, recorded_by) VALUES
    ('1990-01-01', 'simple', 'absolute', 'simple', true, 0, 10, 30, '{7,30}', 60,
     'Ley Orgánica 1/2002, art. 12.d, 21.c, 23.1; where it is silent, usual choices', 'migration');

-- What a body of the cluster decided on a membership. Only added to.
CREATE TABLE decision (
    id                 uuid        PRIMARY KEY,
    membership_id      uuid        NOT NULL REFERENCES membership (id),
    -- The membership as it was when this was decided on: one decision for each of its versions.
    membership_version bigint      NOT NULL,
    organisation_id    uuid        NOT NULL REFERENCES organisation (id),
    matter             text        NOT NULL CHECK (matter IN ('admission', 'exclusion', 'appeal')),
    body               text        NOT NULL CHECK (body IN ('board', 'assembly')),
    met_on             date        NOT NULL,
    majority           text        NOT NULL CHECK (majority IN ('simple', 'absolute')),
    statutes           date        NOT NULL REFERENCES statutes (from_day),
    approved           boolean     NOT NULL,
    yes                integer     NOT NULL CHECK (yes >= 0),
    no                 integer     NOT NULL CHECK (no >= 0),
    abstentions        integer     NOT NULL CHECK (abstentions >= 0),
    absent             integer     NOT NULL CHECK (absent >= 0),
    minutes_number     text        CHECK (minutes_number <> ''),
    minutes_url        text        CHECK (minutes_url ~ '^https?://'),
    minutes_sha256     text        CHECK (minutes_sha256 ~ '^[0-9a-f]{64}$'),
    recorded_by        text        NOT NULL,
    recorded_at        timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT decision_once UNIQUE (membership_id, membership_version),
    CONSTRAINT decision_votes CHECK (yes + no > 0
        AND approved = CASE majority WHEN 'simple' THEN yes > no ELSE 2 * yes > yes + no + abstentions END),
    CONSTRAINT decision_body CHECK (matter <> 'appeal' OR body = 'assembly')
);

-- Names of people: they stay here, and only the team reads them.
CREATE TABLE decision_vote (
    decision_id     uuid    NOT NULL REFERENCES decision (id),
    position        integer NOT NULL CHECK (position > 0),
    name            text    CHECK (name <> ''),
    seat_id         uuid,
    organisation_id uuid,
    conflict        boolean NOT NULL,
    vote            text    NOT NULL CHECK (vote IN ('yes', 'no', 'abstention', 'absent')),
    PRIMARY KEY (decision_id, position),
    CHECK (num_nonnulls(name, seat_id) = 1),
    CONSTRAINT decision_vote_conflict CHECK (NOT conflict OR vote IN ('abstention', 'absent'))
);
CREATE UNIQUE INDEX decision_vote_by_name ON decision_vote (decision_id, lower(name)) WHERE name IS NOT NULL;
CREATE UNIQUE INDEX decision_vote_by_seat ON decision_vote (decision_id, seat_id) WHERE seat_id IS NOT NULL;

CREATE TABLE decision_ratification (
    decision_id    uuid        PRIMARY KEY REFERENCES decision (id),
    ratified_on    date        NOT NULL,
    minutes_number text        NOT NULL CHECK (minutes_number <> ''),
    recorded_by    text        NOT NULL,
    recorded_at    timestamptz NOT NULL DEFAULT now()
);

CREATE TRIGGER decision_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON decision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change();
CREATE TRIGGER decision_vote_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON decision_vote
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change();
CREATE TRIGGER decision_ratification_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON decision_ratification
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change();

-- Which decision a step follows from, where one is recorded.
ALTER TABLE membership_fact ADD COLUMN decision_id uuid UNIQUE REFERENCES decision (id);
