-- For which years a membership that goes on from year to year was renewed, and how.
CREATE TABLE membership_renewal (
    membership_id uuid        NOT NULL REFERENCES membership (id),
    year          integer     NOT NULL CHECK (year BETWEEN 1990 AND 2200),
    how           text        NOT NULL CHECK (how IN ('automatic', 'confirmed')),
    renewed_on    date        NOT NULL,
    recorded_by   text        NOT NULL,
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (membership_id, year)
);
CREATE TRIGGER membership_renewal_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON membership_renewal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change();

-- Who was put on somebody's list to be asked whether it stays, once for a year.
CREATE TABLE membership_renewal_reminder (
    membership_id uuid    NOT NULL REFERENCES membership (id),
    year          integer NOT NULL,
    task_id       uuid    NOT NULL REFERENCES task (id),
    PRIMARY KEY (membership_id, year)
);

-- Who was put on somebody's list to be asked how many people it has, once for a year.
CREATE TABLE dues_headcount_question (
    organisation_id uuid    NOT NULL REFERENCES organisation (id),
    year            integer NOT NULL,
    task_id         uuid    NOT NULL REFERENCES task (id),
    PRIMARY KEY (organisation_id, year)
);
CREATE INDEX membership_renewal_reminder_by_task ON membership_renewal_reminder (task_id);
CREATE INDEX dues_headcount_question_by_task ON dues_headcount_question (task_id);

-- That a member came into another band, told once for a year. What it pays follows from its figures and the tariff, not from here.
CREATE TABLE dues_rebanding (
    membership_id uuid          NOT NULL REFERENCES membership (id),
    year          integer       NOT NULL,
    before        numeric(10,2) NOT NULL,
    after         numeric(10,2) NOT NULL,
    recorded_by   text          NOT NULL,
    recorded_at   timestamptz   NOT NULL DEFAULT now(),
    PRIMARY KEY (membership_id, year)
);
CREATE TRIGGER dues_rebanding_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON dues_rebanding
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change();
