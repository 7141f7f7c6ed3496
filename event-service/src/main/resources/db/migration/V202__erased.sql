-- When a person was taken out of a registration. What counts of it stays.
ALTER TABLE registration ADD COLUMN erased_at timestamptz;
CREATE INDEX registration_by_email ON registration (lower(email));
