-- The cluster's action plan: a period, in versions. What a version says stands once it is approved; a review makes the next.
CREATE TABLE plan (
    id          uuid        PRIMARY KEY,
    -- Of the versions of one plan.
    number      integer     NOT NULL CHECK (number > 0),
    previous_id uuid        REFERENCES plan (id),
    state       text        NOT NULL,
    title_es    text        NOT NULL CHECK (title_es <> ''),
    title_en    text        NOT NULL CHECK (title_en <> ''),
    from_year   integer     NOT NULL CHECK (from_year BETWEEN 1990 AND 2200),
    to_year     integer     NOT NULL CHECK (to_year BETWEEN from_year AND from_year + 9),
    -- Who decided it, such as the assembly of a day.
    decided_by  text        CHECK (decided_by <> ''),
    approved_on date,
    closed_on   date        CHECK (closed_on >= approved_on),
    version     bigint      NOT NULL CHECK (version > 0),
    recorded_at timestamptz NOT NULL DEFAULT now(),
    recorded_by text        NOT NULL,
    CONSTRAINT plan_stage CHECK (
        CASE state
            WHEN 'draft'    THEN num_nonnulls(decided_by, approved_on, closed_on) = 0
            WHEN 'approved' THEN num_nonnulls(decided_by, approved_on) = 2 AND closed_on IS NULL
            WHEN 'closed'   THEN num_nonnulls(decided_by, approved_on, closed_on) = 3
            ELSE false
        END)
);
-- One plan counts at a time, and one review of it is under way.
CREATE UNIQUE INDEX plan_approved ON plan (state) WHERE state = 'approved';
CREATE UNIQUE INDEX plan_review ON plan (previous_id) WHERE state = 'draft';
CREATE INDEX plan_by_period ON plan (from_year DESC, number DESC, id DESC);

CREATE TABLE plan_area (
    plan_id  uuid    NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    code     text    NOT NULL CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    position integer NOT NULL CHECK (position > 0),
    title_es text    NOT NULL CHECK (title_es <> ''),
    title_en text    NOT NULL CHECK (title_en <> ''),
    PRIMARY KEY (plan_id, code)
);

-- Its number is what interactions and all that is done for it carry.
CREATE TABLE plan_line (
    plan_id  uuid    NOT NULL,
    line     integer NOT NULL CHECK (line BETWEEN 1 AND 18),
    area     text    NOT NULL,
    position integer NOT NULL CHECK (position > 0),
    title_es text    NOT NULL CHECK (title_es <> ''),
    title_en text    NOT NULL CHECK (title_en <> ''),
    text_es  text    NOT NULL CHECK (text_es <> ''),
    text_en  text    NOT NULL CHECK (text_en <> ''),
    PRIMARY KEY (plan_id, line),
    FOREIGN KEY (plan_id, area) REFERENCES plan_area (plan_id, code) ON DELETE CASCADE
);

CREATE TABLE plan_action (
    id          uuid    PRIMARY KEY,
    plan_id     uuid    NOT NULL,
    -- The same in all versions of a plan, and the id in the first: what becomes of an action and what is spent on it goes on.
    lineage     uuid    NOT NULL REFERENCES plan_action (id),
    line        integer NOT NULL,
    title_es    text    NOT NULL CHECK (title_es <> ''),
    title_en    text    NOT NULL CHECK (title_en <> ''),
    -- Account of whoever sees to it.
    owner       uuid,
    starts_on   date    NOT NULL,
    ends_on     date    NOT NULL CHECK (ends_on >= starts_on),
    version     bigint  NOT NULL CHECK (version > 0),
    UNIQUE (plan_id, lineage),
    CONSTRAINT plan_action_line FOREIGN KEY (plan_id, line) REFERENCES plan_line (plan_id, line)
);
CREATE INDEX plan_action_by_time ON plan_action (plan_id, starts_on, id);
CREATE INDEX plan_action_by_line ON plan_action (plan_id, line);

CREATE TABLE plan_budget (
    action_id uuid          NOT NULL REFERENCES plan_action (id) ON DELETE CASCADE,
    source    text          NOT NULL CHECK (source IN ('own', 'members', 'regional', 'national', 'european', 'private')),
    amount    numeric(12,2) NOT NULL CHECK (amount > 0),
    PRIMARY KEY (action_id, source)
);

-- Less than nothing is what came back.
CREATE TABLE plan_spending (
    id          uuid          PRIMARY KEY,
    lineage     uuid          NOT NULL REFERENCES plan_action (id),
    source      text          NOT NULL CHECK (source IN ('own', 'members', 'regional', 'national', 'european', 'private')),
    amount      numeric(12,2) NOT NULL CHECK (amount <> 0),
    spent_on    date          NOT NULL,
    note        text          NOT NULL CHECK (note <> ''),
    recorded_at timestamptz   NOT NULL DEFAULT now(),
    recorded_by text          NOT NULL
);
CREATE INDEX plan_spending_by_action ON plan_spending (lineage, spent_on);

-- What became of an action, in its order.
CREATE TABLE plan_action_fact (
    lineage     uuid        NOT NULL REFERENCES plan_action (id) ON DELETE CASCADE,
    sequence    bigint      NOT NULL CHECK (sequence > 0),
    state       text        NOT NULL CHECK (state IN ('planned', 'under-way', 'done', 'dropped')),
    reason      text        CHECK (reason <> ''),
    happens_on  date        NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    recorded_by text        NOT NULL,
    PRIMARY KEY (lineage, sequence),
    CONSTRAINT plan_action_fact_reason CHECK (state <> 'dropped' OR reason IS NOT NULL)
);

CREATE TRIGGER plan_spending_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON plan_spending
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change();
-- With an action of a draft its facts go, too.
CREATE TRIGGER plan_action_fact_is_added_to BEFORE UPDATE OR TRUNCATE ON plan_action_fact
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change();
