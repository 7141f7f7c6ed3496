-- What happens at an event, as it is written down, and as everybody sees it.
CREATE TABLE programme (
    event_id          uuid        PRIMARY KEY REFERENCES event,
    version           bigint      NOT NULL CHECK (version > 0),
    draft             json        NOT NULL,
    published         json,
    published_version bigint,
    published_at      timestamptz,
    CHECK ((published IS NULL) = (published_version IS NULL)),
    CHECK ((published IS NULL) = (published_at IS NULL))
);

-- Of what is written down: in one room one session at a time. One may begin when the other ends.
CREATE TABLE room_booking (
    event_id   uuid      NOT NULL REFERENCES programme,
    session_id uuid      NOT NULL,
    room_id    uuid      NOT NULL,
    during     tstzrange NOT NULL,
    PRIMARY KEY (event_id, session_id),
    CONSTRAINT room_once EXCLUDE USING gist (event_id WITH =, room_id WITH =, during WITH &&)
);
