-- Words of the office for organisations and people.
CREATE TABLE tag (
    id          uuid   PRIMARY KEY,
    name        text   NOT NULL CHECK (name <> ''),
    colour      text   NOT NULL CHECK (colour ~ '^#[0-9a-f]{6}$'),
    version     bigint NOT NULL CHECK (version > 0),
    recorded_by text   NOT NULL
);
-- However it is written.
CREATE UNIQUE INDEX tag_once ON tag (lower(name));

CREATE TABLE organisation_tag (
    organisation_id uuid NOT NULL REFERENCES organisation (id),
    tag_id          uuid NOT NULL CONSTRAINT organisation_tag_known REFERENCES tag (id),
    PRIMARY KEY (organisation_id, tag_id)
);
CREATE INDEX organisation_tag_by_tag ON organisation_tag (tag_id, organisation_id);

CREATE TABLE person_tag (
    person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    tag_id    uuid NOT NULL CONSTRAINT person_tag_known REFERENCES tag (id),
    PRIMARY KEY (person_id, tag_id)
);
CREATE INDEX person_tag_by_tag ON person_tag (tag_id, person_id);

-- Counts the changes of somebody's tags, which are no changes of his own.
ALTER TABLE organisation ADD COLUMN tags_version bigint NOT NULL DEFAULT 1;
ALTER TABLE person ADD COLUMN tags_version bigint NOT NULL DEFAULT 1;
