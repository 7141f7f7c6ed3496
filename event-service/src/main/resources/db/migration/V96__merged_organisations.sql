-- One that was merged with another: what was its own is the other's until that is undone. Whose it was stays written down.
ALTER TABLE organisation ADD COLUMN merged_into uuid;

-- Another one may have been merged in its turn.
CREATE FUNCTION leads_to(organisation uuid) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (
        WITH RECURSIVE way (id, step) AS (
            SELECT $1, 0
            UNION ALL
            SELECT o.merged_into, way.step + 1 FROM way JOIN organisation o ON o.organisation_id = way.id
             WHERE o.merged_into IS NOT NULL AND way.step < 100)
        SELECT id FROM way ORDER BY step DESC LIMIT 1);

-- Looked up for every registration: so where it leads stands in the row.
ALTER TABLE membership ADD COLUMN counts_for uuid;
UPDATE membership SET counts_for = organisation_id;
ALTER TABLE membership ALTER COLUMN counts_for SET NOT NULL;
CREATE INDEX membership_counts_for ON membership (counts_for);
DROP INDEX membership_of_organisation;
