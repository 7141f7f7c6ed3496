-- Ways of coming to an event: in the room or online, each with its price.
CREATE TABLE category (
    id           uuid     PRIMARY KEY,
    event_id     uuid     NOT NULL REFERENCES event,
    version      bigint   NOT NULL CHECK (version > 0),
    position     smallint NOT NULL,
    title_es     text,
    title_en     text,
    attendance   text     NOT NULL CHECK (attendance IN ('on-site', 'online')),
    member_cents integer  NOT NULL CHECK (member_cents >= 0),
    other_cents  integer  NOT NULL CHECK (other_cents >= 0),
    CHECK (coalesce(title_es, title_en) IS NOT NULL)
);
CREATE INDEX category_of_event ON category (event_id, position, id);

-- Seats set aside for the people of one organisation, until the day on which those that are left go back to everyone.
CREATE TABLE allotment (
    id              uuid        PRIMARY KEY,
    event_id        uuid        NOT NULL REFERENCES event,
    category_id     uuid        REFERENCES category,
    organisation_id uuid        NOT NULL,
    until_local     timestamp   NOT NULL,
    until           timestamptz NOT NULL,
    clawed_back_at  timestamptz
);
CREATE UNIQUE INDEX allotment_once ON allotment (event_id, organisation_id, category_id) NULLS NOT DISTINCT
    WHERE clawed_back_at IS NULL;
CREATE INDEX allotment_due ON allotment (until) WHERE clawed_back_at IS NULL;

-- Seats that can run out: of an event, of a category, of an allotment; a pool has the id of what it belongs to. Whoever
-- moves any pool of an event holds the row of the event's own pool first. Narrow, so that taking seats rewrites little, and
-- with room on its page, so that the rewriting stays there.
CREATE TABLE pool (
    id       uuid    PRIMARY KEY,
    event_id uuid    NOT NULL REFERENCES event,
    kind     text    NOT NULL CHECK (kind IN ('event', 'category', 'session', 'allotment')),
    capacity integer NOT NULL CHECK (capacity >= 0),
    taken    integer NOT NULL DEFAULT 0,
    -- Of the event's own pool. Here and not on the event, because this row is looked at again after waiting for it.
    open     boolean NOT NULL DEFAULT false,
    CONSTRAINT seats_within_capacity CHECK (taken BETWEEN 0 AND capacity),
    CHECK ((kind = 'event') = (id = event_id))
) WITH (fillfactor = 50);
CREATE INDEX pool_of_event ON pool (event_id);
INSERT INTO pool (id, event_id, kind, capacity, taken, open)
SELECT event_id, event_id, 'event', capacity, taken, open FROM seats;
DROP TABLE seats;

-- The life of a registration: asked for and not yet approved, waiting, offered, confirmed, attended; over.
ALTER TABLE registration
    DROP CONSTRAINT registration_stage_check,
    DROP CONSTRAINT registration_check,
    ADD CONSTRAINT registration_stage_check CHECK (stage IN ('requested', 'waiting', 'offered', 'confirmed', 'attended',
                                                             'cancelled', 'withdrawn')),
    ADD COLUMN category_id  uuid REFERENCES category,
    ADD COLUMN allotment_id uuid REFERENCES allotment,
    -- The sequence of the last message that told of it.
    ADD COLUMN told         bigint NOT NULL DEFAULT 1;
UPDATE registration SET told = 2 WHERE stage = 'cancelled';
ALTER TABLE registration
    ADD CONSTRAINT registration_over CHECK ((stage IN ('cancelled', 'withdrawn')) = (cancelled_at IS NOT NULL));

-- A person comes once. It also adds up the seats of an event without looking at the rows.
DROP INDEX registration_once;
CREATE UNIQUE INDEX registration_once ON registration (event_id, lower(email)) INCLUDE (seats, stage)
    WHERE stage NOT IN ('cancelled', 'withdrawn');
