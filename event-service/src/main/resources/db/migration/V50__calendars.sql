-- When an event last changed, and when it was first announced: calendars tell the one, and what was never announced is
-- seen by the team alone, also where it is called off.
ALTER TABLE event ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE event ADD COLUMN announced_at timestamptz;
UPDATE event SET announced_at = now() WHERE stage <> 'draft';

CREATE FUNCTION event_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_at := now();
    IF NEW.stage = 'published' AND NEW.announced_at IS NULL THEN
        NEW.announced_at := now();
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER event_changed BEFORE UPDATE ON event FOR EACH ROW EXECUTE FUNCTION event_changed();

-- The secret address under which an account's calendar is read by programs that cannot sign in. Only its hash is kept.
CREATE TABLE calendar_feed (
    account     uuid        PRIMARY KEY,
    secret_hash bytea       NOT NULL UNIQUE,
    made_at     timestamptz NOT NULL
);
CREATE INDEX registration_by_account ON registration (registered_by) WHERE registered_by IS NOT NULL;
