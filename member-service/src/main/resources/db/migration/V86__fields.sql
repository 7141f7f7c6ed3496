-- What an office wants to know of organisations and people beside what everybody does.
CREATE TABLE field (
    id          uuid   PRIMARY KEY,
    subject     text   NOT NULL CHECK (subject IN ('organisation', 'person')),
    key         text   NOT NULL CHECK (key ~ '^[a-z][a-z0-9-]{0,39}$'),
    type        text   NOT NULL CHECK (type IN ('text', 'number', 'date', 'yes-no', 'choice', 'choices', 'link',
                                                'organisation')),
    -- Label, unit, bounds, choices and what else may be changed.
    terms       jsonb  NOT NULL,
    version     bigint NOT NULL CHECK (version > 0),
    recorded_by text   NOT NULL,
    CONSTRAINT field_once UNIQUE (subject, key)
);

-- One row for each value, in the column of its type: so each is found by an index, numbers and days by their order, too.
CREATE TABLE field_value (
    field_id        uuid     NOT NULL REFERENCES field (id),
    organisation_id uuid     REFERENCES organisation (id),
    person_id       uuid     REFERENCES person (id),
    -- Of several choices.
    place           integer  NOT NULL,
    text            text,
    number          numeric,
    day             date,
    flag            boolean,
    refers_to       uuid     CONSTRAINT field_value_refers_to_known REFERENCES organisation (id),
    owner_id        uuid     NOT NULL GENERATED ALWAYS AS (coalesce(organisation_id, person_id)) STORED,
    token           text     GENERATED ALWAYS AS (left(searchable(text), 200)) STORED,
    PRIMARY KEY (owner_id, field_id, place),
    CONSTRAINT field_value_of_one CHECK (num_nonnulls(organisation_id, person_id) = 1),
    CONSTRAINT field_value_is_one CHECK (num_nonnulls(text, number, day, flag, refers_to) = 1)
);
CREATE INDEX field_value_by_token ON field_value (field_id, token, owner_id) WHERE token IS NOT NULL;
CREATE INDEX field_value_by_number ON field_value (field_id, number, owner_id) WHERE number IS NOT NULL;
CREATE INDEX field_value_by_day ON field_value (field_id, day, owner_id) WHERE day IS NOT NULL;
CREATE INDEX field_value_by_flag ON field_value (field_id, flag, owner_id) WHERE flag IS NOT NULL;
CREATE INDEX field_value_by_reference ON field_value (refers_to, field_id, owner_id) WHERE refers_to IS NOT NULL;

-- Counts the changes of somebody's values, which are no changes of his own.
ALTER TABLE organisation ADD COLUMN fields_version bigint NOT NULL DEFAULT 1;
ALTER TABLE person ADD COLUMN fields_version bigint NOT NULL DEFAULT 1;
