-- What people are told by mail of what became of their registration. A notice says that there is something to tell and not what:
-- that is read when the mail is written, so that what changed in between is told once and as it is by then. Nothing here holds an
-- address, and nothing refers to a registration by a key, which would make whoever moves an event wait for registrations that
-- others hold.
CREATE TABLE notice (
    id              uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    registration_id uuid        NOT NULL,
    event_id        uuid        NOT NULL REFERENCES event,
    kind            text        NOT NULL CHECK (kind IN ('requested', 'waiting', 'offered', 'confirmed', 'cancelled', 'withdrawn',
                                                         'moved', 'called-off', 'reminder', 'survey')),
    -- What it is about, so that nothing is told twice.
    occasion        text        NOT NULL,
    made_at         timestamptz NOT NULL,
    -- Until then somebody else is writing it.
    leased_until    timestamptz,
    done_at         timestamptz,
    CONSTRAINT notice_once UNIQUE (registration_id, kind, occasion)
);
CREATE INDEX notice_due ON notice (made_at, id) WHERE done_at IS NULL;

ALTER TABLE registration
    ADD COLUMN language  text CHECK (language IN ('es', 'en')),
    -- SHA-256 of what the links in mails show.
    ADD COLUMN link_hash bytea,
    -- Since then no mail is wanted.
    ADD COLUMN quiet_at  timestamptz;

CREATE FUNCTION registration_noticed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO notice (registration_id, event_id, kind, occasion, made_at)
    VALUES (NEW.id, NEW.event_id, NEW.stage, NEW.told,
            coalesce(greatest(NEW.registered_at, NEW.approved_at, NEW.offered_at, NEW.cancelled_at), now()))
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER registration_made AFTER INSERT ON registration FOR EACH ROW EXECUTE FUNCTION registration_noticed();
CREATE TRIGGER registration_told AFTER UPDATE OF told ON registration FOR EACH ROW
    WHEN (NEW.told > OLD.told) EXECUTE FUNCTION registration_noticed();

-- At the end of the transaction, which holds the seats by then: whoever registers after it sees the event as it is now.
CREATE FUNCTION event_noticed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO notice (registration_id, event_id, kind, occasion, made_at)
    SELECT registration.id, NEW.id, CASE WHEN NEW.stage = 'cancelled' THEN 'called-off' ELSE 'moved' END, NEW.version, NEW.changed_at
      FROM registration
     WHERE registration.event_id = NEW.id AND registration.stage IN ('requested', 'waiting', 'offered', 'confirmed')
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER event_noticed AFTER UPDATE ON event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.announced_at IS NOT NULL
          AND (NEW.stage <> OLD.stage AND NEW.stage = 'cancelled'
               OR (NEW.starts_local, NEW.ends_local, NEW.zone, NEW.place) IS DISTINCT FROM
                  (OLD.starts_local, OLD.ends_local, OLD.zone, OLD.place)))
    EXECUTE FUNCTION event_noticed();

-- When people are reminded, where it is not a week and a day before: so many days, at that time of the event's place.
CREATE TABLE reminder_plan (
    event_id uuid      PRIMARY KEY REFERENCES event,
    version  bigint    NOT NULL CHECK (version > 0),
    days     integer[] NOT NULL,
    times    time[]    NOT NULL,
    CHECK (cardinality(days) = cardinality(times))
);

-- Those that have been given out, for the day on which the event was to start.
CREATE TABLE reminder_run (
    event_id  uuid    NOT NULL REFERENCES event,
    days      integer NOT NULL,
    starts_on date    NOT NULL,
    PRIMARY KEY (event_id, days, starts_on)
);
