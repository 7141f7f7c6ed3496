-- What somebody of the office has taken on, until which day, and about what. Texts name people: they stay here.
CREATE TABLE task (
    id              uuid        PRIMARY KEY,
    title           text        NOT NULL CHECK (title <> ''),
    text            text        CHECK (text <> ''),
    -- Account of whoever sees to it.
    owner           uuid        NOT NULL,
    due_on          date,
    -- It comes again: every so often, counted from that day.
    every           text        CHECK (every IN ('day', 'week', 'month', 'quarter', 'year')),
    series_since    date,
    -- The one after which it came.
    follows         uuid        CONSTRAINT task_follows_once UNIQUE REFERENCES task (id),
    organisation_id uuid        CONSTRAINT task_organisation_known REFERENCES organisation (id),
    person_id       uuid        CONSTRAINT task_person_known REFERENCES person (id),
    case_id         uuid        CONSTRAINT task_case_known REFERENCES onboarding_case (id),
    interaction_id  uuid        CONSTRAINT task_interaction_known REFERENCES interaction (id),
    done_at         timestamptz,
    done_by         text,
    version         bigint      NOT NULL CHECK (version > 0),
    recorded_by     text        NOT NULL,
    recorded_at     timestamptz NOT NULL DEFAULT now(),
    due_order       date        NOT NULL GENERATED ALWAYS AS (coalesce(due_on, DATE '9999-12-31')) STORED,
    about_id        uuid        GENERATED ALWAYS AS
                                (coalesce(organisation_id, person_id, case_id, interaction_id)) STORED,
    CONSTRAINT task_about_one CHECK (num_nonnulls(organisation_id, person_id, case_id, interaction_id) <= 1),
    CONSTRAINT task_comes_again_on_days CHECK ((every IS NULL) = (series_since IS NULL) AND (every IS NULL OR due_on IS NOT NULL)),
    CONSTRAINT task_done_by_somebody CHECK ((done_at IS NULL) = (done_by IS NULL))
);
CREATE INDEX task_open ON task (due_order, id) WHERE done_at IS NULL;
CREATE INDEX task_open_of_owner ON task (owner, due_order, id) WHERE done_at IS NULL;
CREATE INDEX task_by_day ON task (due_order, id);
CREATE INDEX task_of_owner ON task (owner, due_order, id);
CREATE INDEX task_about ON task (about_id, due_order, id) WHERE about_id IS NOT NULL;

-- What came in and may be waiting for an answer.
CREATE INDEX interaction_incoming ON interaction (happened_at) WHERE direction = 'incoming';
