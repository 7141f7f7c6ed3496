-- An event that was announced for a day on which it does not take place, and has no other yet.
ALTER TABLE event
    DROP CONSTRAINT event_stage_check,
    ADD CONSTRAINT event_stage_check CHECK (stage IN ('draft', 'published', 'postponed', 'cancelled')),
    -- When it was to start, as was announced before.
    ADD COLUMN moved_from timestamptz;

CREATE OR REPLACE FUNCTION event_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_at := now();
    IF NEW.stage = 'published' AND NEW.announced_at IS NULL THEN
        NEW.announced_at := now();
    END IF;
    IF OLD.announced_at IS NOT NULL AND NEW.starts_at <> OLD.starts_at THEN
        NEW.moved_from := OLD.starts_at;
    END IF;
    RETURN NEW;
END $$;

ALTER TABLE notice
    DROP CONSTRAINT notice_kind_check,
    ADD CONSTRAINT notice_kind_check CHECK (kind IN ('requested', 'waiting', 'offered', 'confirmed', 'cancelled', 'withdrawn',
                                                     'moved', 'postponed', 'called-off', 'reminder', 'survey'));

CREATE OR REPLACE FUNCTION event_noticed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO notice (registration_id, event_id, kind, occasion, made_at)
    SELECT registration.id, NEW.id,
           CASE NEW.stage WHEN 'cancelled' THEN 'called-off' WHEN 'postponed' THEN 'postponed' ELSE 'moved' END,
           NEW.version, NEW.changed_at
      FROM registration
     WHERE registration.event_id = NEW.id AND registration.stage IN ('requested', 'waiting', 'offered', 'confirmed')
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
DROP TRIGGER event_noticed ON event;
CREATE CONSTRAINT TRIGGER event_noticed AFTER UPDATE ON event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.announced_at IS NOT NULL
          AND (NEW.stage <> OLD.stage AND (NEW.stage IN ('postponed', 'cancelled') OR OLD.stage = 'postponed')
               OR NEW.stage = 'published'
                  AND (NEW.starts_local, NEW.ends_local, NEW.zone, NEW.place) IS DISTINCT FROM
                      (OLD.starts_local, OLD.ends_local, OLD.zone, OLD.place)))
    EXECUTE FUNCTION event_noticed();
