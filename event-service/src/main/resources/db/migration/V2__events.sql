CREATE TABLE event (
    id             uuid        PRIMARY KEY,
    version        bigint      NOT NULL CHECK (version > 0),
    stage          text        NOT NULL CHECK (stage IN ('draft', 'published', 'cancelled')),
    kind           text        NOT NULL CHECK (kind IN ('panel', 'lecture', 'course', 'conference', 'award-call',
                                                        'matchmaking-day', 'trade-mission')),
    title_es       text,
    title_en       text,
    description_es text,
    description_en text,
    -- The local times and the zone are the truth, the instants are derived from them.
    starts_local   timestamp   NOT NULL,
    ends_local     timestamp   NOT NULL,
    zone           text        NOT NULL,
    starts_at      timestamptz NOT NULL,
    ends_at        timestamptz NOT NULL,
    place          text,
    member_cents   integer     NOT NULL CHECK (member_cents >= 0),
    other_cents    integer     NOT NULL CHECK (other_cents >= 0),
    currency       text        NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    visibility     text        NOT NULL CHECK (visibility IN ('public', 'members')),
    CHECK (coalesce(title_es, title_en) IS NOT NULL),
    CHECK (starts_at < ends_at)
);
CREATE INDEX event_by_start ON event (starts_at, id);

-- The seats of an event: the one row that decides who comes in. Narrow, so that taking one rewrites little, and with
-- room on its page, so that the rewriting stays there.
CREATE TABLE seats (
    event_id uuid    PRIMARY KEY REFERENCES event,
    capacity integer NOT NULL CHECK (capacity > 0),
    taken    integer NOT NULL DEFAULT 0,
    -- Here and not on the event, because only what is in this row is looked at again after waiting for it.
    open     boolean NOT NULL DEFAULT false,
    CONSTRAINT seats_within_capacity CHECK (taken BETWEEN 0 AND capacity)
) WITH (fillfactor = 50);
