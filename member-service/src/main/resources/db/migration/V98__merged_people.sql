-- Two records of one person made into one, as those of organisations. What is kept for undoing it goes with an erasure.
CREATE TABLE person_merge (
    id          uuid        PRIMARY KEY,
    -- The last one is undone first.
    number      bigint      NOT NULL UNIQUE GENERATED ALWAYS AS IDENTITY,
    survivor_id uuid        NOT NULL,
    loser_id    uuid        NOT NULL CHECK (loser_id <> survivor_id),
    loser       jsonb       NOT NULL,
    before      jsonb       NOT NULL,
    after       jsonb       NOT NULL,
    merged_by   text        NOT NULL,
    merged_at   timestamptz NOT NULL,
    undone_by   text,
    undone_at   timestamptz,
    CONSTRAINT person_merge_undone CHECK (num_nonnulls(undone_by, undone_at) IN (0, 2))
);
CREATE INDEX person_merge_of ON person_merge (survivor_id, number DESC);
CREATE INDEX person_merge_from ON person_merge (loser_id);

CREATE TABLE person_merge_row (
    merge_id    uuid   NOT NULL REFERENCES person_merge (id) ON DELETE CASCADE,
    number      bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    relation    text   NOT NULL,
    column_name text   NOT NULL,
    key         jsonb  NOT NULL,
    before      uuid   NOT NULL,
    taken       jsonb,
    PRIMARY KEY (merge_id, number)
);
CREATE INDEX person_merge_row_of ON person_merge_row (merge_id, relation, column_name);

-- To whom an id leads that was merged.
CREATE TABLE person_lead (
    loser_id    uuid PRIMARY KEY,
    survivor_id uuid NOT NULL REFERENCES person (id),
    merge_id    uuid NOT NULL REFERENCES person_merge (id) ON DELETE CASCADE
);
CREATE INDEX person_lead_to ON person_lead (survivor_id);
CREATE INDEX person_lead_of_merge ON person_lead (merge_id);

-- All by which somebody was ever written down here: whoever erases or exports looks for each.
CREATE FUNCTION ids_of(person uuid) RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
    RETURN ARRAY(SELECT $1 UNION SELECT loser_id FROM person_lead WHERE survivor_id = $1);
CREATE FUNCTION addresses_of(person uuid) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
    RETURN ARRAY(SELECT email FROM person WHERE id = $1
                 UNION SELECT m.loser ->> 'email' FROM person_lead l JOIN person_merge m ON m.id = l.merge_id
                        WHERE l.survivor_id = $1
                 UNION SELECT m.before ->> 'email' FROM person_merge m WHERE m.survivor_id = ANY (ids_of($1)));
CREATE FUNCTION lowered(text[]) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ARRAY(SELECT lower(w) FROM unnest($1) w);
