CREATE TABLE registration (
    id              uuid        PRIMARY KEY,
    event_id        uuid        NOT NULL REFERENCES event,
    stage           text        NOT NULL CHECK (stage IN ('confirmed', 'attended', 'cancelled')),
    organisation_id uuid,
    name            text        NOT NULL,
    email           text        NOT NULL,
    seats           integer     NOT NULL CHECK (seats BETWEEN 1 AND 100),
    -- As they were when the seats were taken, for all seats together.
    member_price    boolean     NOT NULL,
    price_cents     bigint      NOT NULL CHECK (price_cents >= 0),
    currency        text        NOT NULL,
    registered_at   timestamptz NOT NULL,
    -- The account that registered, or the SHA-256 of what an anonymous registrant was given instead.
    registered_by   uuid,
    token_hash      bytea,
    cancelled_at    timestamptz,
    attended_at     timestamptz,
    checked_in_by   uuid,
    CHECK ((stage = 'cancelled') = (cancelled_at IS NOT NULL)),
    CHECK ((stage = 'attended') = (attended_at IS NOT NULL)),
    CHECK ((registered_by IS NULL) = (token_hash IS NOT NULL))
);
-- A person comes once. It also adds up the seats of an event without looking at the rows.
CREATE UNIQUE INDEX registration_once ON registration (event_id, lower(email)) INCLUDE (seats) WHERE stage <> 'cancelled';
CREATE INDEX registration_by_event ON registration (event_id, id);
