-- An import is undone in batches, as it was written: what it created goes, what it changed goes back, and each row says what
-- became of it.
ALTER TABLE import_job
    DROP CONSTRAINT import_job_stage_check,
    DROP CONSTRAINT import_job_check,
    ADD CONSTRAINT import_job_stage_check CHECK (
        stage IN ('ready', 'trying', 'comparing', 'tried', 'committing', 'stopped', 'done', 'cancelled', 'failed',
                  'undo-trying', 'undo-tried', 'undoing', 'undo-stopped', 'undone')),
    ADD CONSTRAINT import_job_says_its_trouble CHECK (
        (trouble IS NOT NULL) = (stage IN ('stopped', 'failed', 'undo-stopped'))),
    ADD COLUMN undone_by text,
    ADD COLUMN undone_at timestamptz;

DROP INDEX import_job_one_commits;
CREATE UNIQUE INDEX import_job_one_commits ON import_job (subject) WHERE stage IN ('committing', 'undoing');

ALTER TABLE import_row
    -- What it was before it was updated: of people it goes with an erasure, as the whole row does.
    ADD COLUMN before      jsonb,
    ADD COLUMN undo        text CHECK (undo IN ('removed', 'restored', 'kept')),
    ADD COLUMN undo_code   text,
    ADD COLUMN undo_detail text,
    ADD COLUMN undone      boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT import_row_is_undone_once_written CHECK (NOT undone OR written AND undo IN ('removed', 'restored')),
    ADD CONSTRAINT import_row_is_kept_for_a_reason CHECK (undo IS DISTINCT FROM 'kept' OR undo_code IS NOT NULL);

-- With which import an id of another system came, and goes again.
ALTER TABLE organisation_reference ADD COLUMN import_id uuid;
ALTER TABLE person_reference ADD COLUMN import_id uuid;

-- What takes something back is a fact of its own; a merge takes nothing back.
CREATE FUNCTION note_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT is_merging() THEN
        OLD.version := OLD.version + 1;
        PERFORM note(OLD, 'withdrawn', clock_timestamp());
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER organisation_is_noted_to_be_withdrawn AFTER DELETE ON organisation
    FOR EACH ROW EXECUTE FUNCTION note_withdrawal();
