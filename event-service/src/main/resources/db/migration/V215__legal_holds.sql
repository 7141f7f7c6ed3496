-- Events of which somebody has to be able to show who came: nobody is erased from them.
CREATE TABLE legal_hold (
    event_id uuid        PRIMARY KEY REFERENCES event,
    reason   text        NOT NULL,
    held_by  uuid        NOT NULL,
    held_at  timestamptz NOT NULL
);
