-- Organisations that somebody wants to see together again: those that a filter finds, or those that were picked by hand.
CREATE TABLE segment (
    id     uuid    PRIMARY KEY,
    name   text    NOT NULL CHECK (name <> ''),
    -- Account of whoever made it.
    owner  uuid    NOT NULL,
    shared boolean NOT NULL,
    -- Parameters of the list of organisations; none where they are picked by hand.
    filter jsonb,
    version bigint NOT NULL CHECK (version > 0)
);
CREATE INDEX segment_by_name ON segment (lower(name), id);

CREATE TABLE segment_pick (
    segment_id      uuid NOT NULL REFERENCES segment (id) ON DELETE CASCADE,
    organisation_id uuid NOT NULL CONSTRAINT segment_pick_known REFERENCES organisation (id),
    PRIMARY KEY (segment_id, organisation_id)
);
CREATE INDEX segment_pick_of_organisation ON segment_pick (organisation_id);

-- For the filter by city, in the order of the list.
CREATE INDEX organisation_by_city ON organisation (searchable(city), sort_name, id) WHERE city IS NOT NULL;
