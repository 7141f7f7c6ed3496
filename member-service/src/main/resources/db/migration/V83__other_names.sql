-- Names that an organisation had, and those under which it trades: a search and the check for duplicates find it by them.
CREATE FUNCTION name_keys(text[]) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (SELECT coalesce(array_agg(name_key(n)), '{}') FROM unnest($1) n);

ALTER TABLE organisation ADD COLUMN other_names text[] NOT NULL DEFAULT '{}';
ALTER TABLE organisation ADD COLUMN other_name_keys text[] NOT NULL GENERATED ALWAYS AS (name_keys(other_names)) STORED;
CREATE INDEX organisation_other_names ON organisation USING gin (other_name_keys) WITH (fastupdate = off);

ALTER TABLE organisation
    ALTER COLUMN search_text SET EXPRESSION AS (
    ' ' || searchable(name || ' ' || coalesce(city, '') || ' ' || joined(keywords) || ' ' || joined(other_names))),
    ALTER COLUMN walk_text SET EXPRESSION AS (
    CASE WHEN octet_length(name) + octet_length(coalesce(city, '')) + octet_length(joined(keywords))
              + octet_length(joined(other_names)) <= 400
         THEN ' ' || searchable(name || ' ' || coalesce(city, '') || ' ' || joined(keywords) || ' ' || joined(other_names))
    END);

-- Whoever changes the name, and however: the one before is not forgotten.
CREATE FUNCTION remember_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.name <> OLD.name AND OLD.name <> ALL (NEW.other_names) THEN
        NEW.other_names := OLD.name || NEW.other_names;
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER organisation_remembers_its_name BEFORE UPDATE OF name ON organisation
    FOR EACH ROW EXECUTE FUNCTION remember_name();
