-- One that was merged with another is not found any more; the other belongs where either does.
ALTER TABLE organisation ADD COLUMN merged_into uuid;
CREATE INDEX organisation_merged_into ON organisation (merged_into) WHERE merged_into IS NOT NULL;

CREATE OR REPLACE VIEW collaborator AS
    SELECT o.id, o.name, o.kind, o.country, o.city, o.sme, o.website, o.description, o.keywords,
           coalesce(p.expertise, '{}') AS expertise, p.trl_from, p.trl_to, p.summary,
           coalesce(p.version, 0) AS version,
           o.merged_into IS NULL AND EXISTS (
               SELECT FROM membership m
                WHERE (m.organisation_id = o.id
                       OR m.organisation_id = ANY (ARRAY(SELECT l.id FROM organisation l WHERE l.merged_into = o.id)))
                  AND m.stage IN ('admitted', 'ending') AND NOT m.suspended) AS open,
           o.nuts
      FROM organisation o LEFT JOIN profile p ON p.organisation_id = o.id;

-- Matching looks again at whoever it was, and is, merged into.
CREATE FUNCTION note_survivor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO matching_change (kind, id)
    SELECT 'organisation', survivor FROM unnest(ARRAY[OLD.merged_into, NEW.merged_into]) survivor WHERE survivor IS NOT NULL
    ON CONFLICT (kind, id) DO UPDATE SET xid = pg_current_xact_id();
    RETURN NULL;
END $$;
CREATE TRIGGER matching_hears_of_survivor AFTER UPDATE OF merged_into ON organisation
    FOR EACH ROW WHEN (OLD.merged_into IS DISTINCT FROM NEW.merged_into) EXECUTE FUNCTION note_survivor();
