-- Whoever merges an organisation or takes it away looks for what is filled in of it.
CREATE INDEX field_value_of_organisation ON field_value (organisation_id) WHERE organisation_id IS NOT NULL;
