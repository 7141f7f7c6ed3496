-- A name under which an organisation trades is one by which two are recognised.
DROP TRIGGER organisation_is_compared_again ON organisation;
CREATE TRIGGER organisation_is_compared_again AFTER UPDATE ON organisation
    FOR EACH ROW WHEN ((OLD.name, OLD.other_names, OLD.tax_id, OLD.country, OLD.website)
                       IS DISTINCT FROM (NEW.name, NEW.other_names, NEW.tax_id, NEW.country, NEW.website))
    EXECUTE FUNCTION queue_organisation();
