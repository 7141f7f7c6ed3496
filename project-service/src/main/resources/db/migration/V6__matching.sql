-- What changed of the things that matching knows, and in which transaction: each instance follows it on its own.
-- A reader asks for everything since the oldest transaction that was still open when it last looked, so a late commit
-- is never overlooked; what it reads twice changes nothing.
CREATE TABLE matching_change (
    kind text NOT NULL CHECK (kind IN ('organisation', 'collaboration', 'cooperation')),
    id   uuid NOT NULL,
    xid  xid8 NOT NULL DEFAULT pg_current_xact_id(),
    PRIMARY KEY (kind, id)
);
CREATE INDEX matching_change_xid ON matching_change (xid);

-- A trigger and not the writing code, so that no writer can forget it. The first argument is what changed, the second
-- the column that holds its id.
CREATE FUNCTION note_matching_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO matching_change (kind, id)
    VALUES (TG_ARGV[0], (to_jsonb(NEW) ->> TG_ARGV[1])::uuid)
    ON CONFLICT (kind, id) DO UPDATE SET xid = pg_current_xact_id();
    RETURN NULL;
END $$;

CREATE TRIGGER matching_hears AFTER INSERT OR UPDATE ON organisation
    FOR EACH ROW EXECUTE FUNCTION note_matching_change('organisation', 'id');
CREATE TRIGGER matching_hears AFTER INSERT OR UPDATE ON membership
    FOR EACH ROW EXECUTE FUNCTION note_matching_change('organisation', 'organisation_id');
CREATE TRIGGER matching_hears AFTER INSERT OR UPDATE ON profile
    FOR EACH ROW EXECUTE FUNCTION note_matching_change('organisation', 'organisation_id');
CREATE TRIGGER matching_hears AFTER INSERT OR UPDATE ON collaboration
    FOR EACH ROW EXECUTE FUNCTION note_matching_change('collaboration', 'id');
CREATE TRIGGER matching_hears AFTER INSERT OR UPDATE ON cooperation
    FOR EACH ROW EXECUTE FUNCTION note_matching_change('cooperation', 'id');
