-- Who did what, here and in the services. Ids alone: what somebody is called is looked up when it is read.
CREATE TABLE audit (
    id           uuid        PRIMARY KEY,
    at           timestamptz NOT NULL,
    service      text        NOT NULL,
    action       text        NOT NULL,
    subject      text,
    details      jsonb       NOT NULL,
    actor_kind   text        NOT NULL CHECK (actor_kind IN ('person', 'key', 'visitor', 'system')),
    actor        uuid,
    role         text,
    organisation uuid,
    CHECK ((actor_kind IN ('person', 'key')) = (actor IS NOT NULL))
);
CREATE INDEX audit_by_age ON audit (at);
CREATE INDEX audit_of_actor ON audit (actor, id) WHERE actor IS NOT NULL;
CREATE INDEX audit_of_subject ON audit (subject, id) WHERE subject IS NOT NULL;
CREATE INDEX audit_of_action ON audit (action, id);

-- What was done stays done: nothing is rewritten, and nothing goes before its time.
CREATE FUNCTION refuse_to_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE 'What was done is not rewritten.';
END $$;
CREATE TRIGGER audit_is_not_rewritten BEFORE UPDATE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite();
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit FOR EACH ROW
    WHEN (OLD.at > now() - interval '90 days') EXECUTE FUNCTION refuse_to_rewrite();
CREATE TRIGGER audit_is_not_emptied BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite();
