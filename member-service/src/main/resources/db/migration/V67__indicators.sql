-- How a figure of the plan is counted from facts, as data.
CREATE TABLE indicator (
    id          uuid    PRIMARY KEY,
    plan_id     uuid    NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    line        integer,
    code        text    NOT NULL CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    -- The same in all versions of a plan: statements belong to it.
    lineage     uuid    NOT NULL,
    -- The strategic figure that it is part of, if it is.
    goal        text    CHECK (goal IN ('results', 'competitiveness', 'visibility')),
    title_es    text    NOT NULL CHECK (title_es <> ''),
    title_en    text    NOT NULL CHECK (title_en <> ''),
    unit        text    NOT NULL CHECK (unit IN ('number', 'percent', 'euros', 'minutes', 'index')),
    direction   text    NOT NULL CHECK (direction IN ('up', 'down')),
    frequency   text    NOT NULL CHECK (frequency IN ('monthly', 'quarterly', 'yearly')),
    source_es   text    NOT NULL CHECK (source_es <> ''),
    source_en   text    NOT NULL CHECK (source_en <> ''),
    baseline    numeric(16,4),
    measure     text    NOT NULL CHECK (measure IN ('facts', 'organisations', 'subjects', 'total', 'success', 'members',
                                                    'members-with', 'members-of', 'retention', 'balance', 'stated')),
    kinds       text[]  NOT NULL,
    -- A later fact of such a kind about the same subject takes the one before back.
    unless      text[]  NOT NULL,
    -- Of which kinds' subjects a success is a share.
    of_kinds    text[]  NOT NULL,
    attributes  jsonb   NOT NULL CHECK (jsonb_typeof(attributes) = 'object'),
    -- Of what the fact belongs to, such as the kind of an event.
    about       jsonb   NOT NULL CHECK (jsonb_typeof(about) = 'object'),
    fact_line   integer CHECK (fact_line BETWEEN 1 AND 18),
    of_members  boolean NOT NULL,
    time_span   text    NOT NULL CHECK (time_span IN ('year', 'months-12', 'plan', 'ever')),
    version     bigint  NOT NULL CHECK (version > 0),
    UNIQUE (id, version),
    CONSTRAINT indicator_code UNIQUE (plan_id, code),
    CONSTRAINT indicator_line FOREIGN KEY (plan_id, line) REFERENCES plan_line (plan_id, line),
    CONSTRAINT indicator_definition CHECK (
        (measure IN ('facts', 'organisations', 'subjects', 'total', 'success', 'members-with')) = (cardinality(kinds) > 0)
        AND (measure = 'success') = (cardinality(of_kinds) > 0)
        AND (measure = 'members-of' OR cardinality(kinds) > 0 OR attributes = '{}'))
);
CREATE INDEX indicator_by_plan ON indicator (plan_id, line, code);

CREATE TABLE indicator_target (
    indicator_id uuid          NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
    year         integer       NOT NULL CHECK (year BETWEEN 1990 AND 2200),
    target       numeric(16,4) NOT NULL,
    PRIMARY KEY (indicator_id, year)
);

-- The kinds of facts that can change a figure.
CREATE FUNCTION watched(i indicator) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT i.kinds || i.unless || i.of_kinds
        || CASE WHEN i.measure IN ('members', 'members-with', 'members-of', 'retention', 'balance') OR i.of_members
                THEN '{member.membership.applied,member.membership.admitted,member.membership.rejected,member.membership.ended}'
                ELSE '{}' END::text[]
        || CASE WHEN i.measure IN ('members-of', 'balance')
                THEN '{member.organisation.registered,member.organisation.revised}' ELSE '{}' END::text[]
        || CASE WHEN i.about <> '{}'
                THEN '{event.event.drafted,event.event.published,event.event.revised,project.call.published}'
                ELSE '{}' END::text[]
        || CASE WHEN i.measure = 'stated' THEN '{plan.figure.stated}' ELSE '{}' END::text[]
$$;

-- Figures as they were counted: kept so that they need not be counted again, and counted again as soon as there is a fact that
-- the transaction which counted them had not seen. Nothing is lost if all of it is deleted.
CREATE TABLE counted_figure (
    indicator_id uuid        NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
    day          date        NOT NULL,
    -- By what it was counted: the indicator's version and the first year of its plan.
    definition   text        NOT NULL,
    part         numeric,
    whole        numeric,
    value        numeric,
    seen         pg_snapshot NOT NULL,
    PRIMARY KEY (indicator_id, day)
);
