-- What an organisation has declared that it can do, and with what, as it was told. It may arrive before the organisation.
CREATE TABLE declaration (
    organisation_id uuid  PRIMARY KEY,
    declared        jsonb NOT NULL
);

CREATE TRIGGER matching_hears AFTER INSERT OR UPDATE ON declaration
    FOR EACH ROW EXECUTE FUNCTION note_matching_change('organisation', 'organisation_id');
