-- Events that are dates of one course: each is an event of its own, with its seats and its people.
ALTER TABLE event
    -- The first of them.
    ADD COLUMN series_id  uuid REFERENCES event,
    ADD COLUMN occurrence smallint CHECK (occurrence > 0),
    ADD CONSTRAINT event_of_series CHECK ((series_id IS NULL) = (occurrence IS NULL));
CREATE UNIQUE INDEX event_in_series ON event (series_id, occurrence) WHERE series_id IS NOT NULL;
