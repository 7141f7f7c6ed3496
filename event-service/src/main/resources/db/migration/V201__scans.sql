-- Who was seen at the doors of an event, in or out. Scanners tell it late, and again: the id is theirs, and nothing of it changes.
CREATE TABLE scan (
    id              uuid        PRIMARY KEY,
    registration_id uuid        NOT NULL REFERENCES registration,
    direction       text        NOT NULL CHECK (direction IN ('entry', 'exit')),
    -- By the scanner's clock, and by ours when it was told.
    scanned_at      timestamptz NOT NULL,
    told_at         timestamptz NOT NULL,
    told_by         uuid        NOT NULL,
    scanner         text
);
CREATE INDEX scan_of_registration ON scan (registration_id, scanned_at);
