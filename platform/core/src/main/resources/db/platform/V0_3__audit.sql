-- Who did what, written in the transaction of the effect. It is here until the gateway has it.
CREATE TABLE audit (
    id           uuid        PRIMARY KEY,
    at           timestamptz NOT NULL DEFAULT now(),
    action       text        NOT NULL,
    subject      text        NOT NULL,
    details      jsonb       NOT NULL,
    actor_kind   text        NOT NULL CHECK (actor_kind IN ('person', 'key', 'visitor', 'system')),
    actor        uuid,
    role         text,
    organisation uuid,
    CHECK ((actor_kind IN ('person', 'key')) = (actor IS NOT NULL))
);
-- What was done stays done.
CREATE FUNCTION refuse_to_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE 'What was done is not rewritten.';
END $$;
CREATE TRIGGER audit_is_not_rewritten BEFORE UPDATE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite();
