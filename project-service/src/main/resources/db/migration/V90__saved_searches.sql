-- What an account wants to hear of. Its address is the gateway's business.
CREATE TABLE saved_search (
    id        uuid        PRIMARY KEY,
    account   uuid        NOT NULL,
    name      text        NOT NULL,
    kind      text,
    country   text,
    programme text,
    query     text,
    -- Whether it goes into the mail of the morning; live it is told anyway.
    mail      boolean     NOT NULL,
    made_at   timestamptz NOT NULL
);
CREATE INDEX saved_search_account ON saved_search (account, id);

-- In which transaction a call was opened, so that whoever follows overlooks none that commits late.
ALTER TABLE call ADD COLUMN published_in xid8;
CREATE INDEX call_published_in ON call (published_in) WHERE published_in IS NOT NULL;
CREATE INDEX call_published_on ON call (published_on) WHERE stage = 'open';

CREATE FUNCTION note_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.published_in := pg_current_xact_id();
    RETURN NEW;
END $$;
CREATE TRIGGER call_is_published BEFORE UPDATE OF stage ON call
    FOR EACH ROW WHEN (OLD.stage = 'draft' AND NEW.stage = 'open') EXECUTE FUNCTION note_publication();
