-- Open invitations are seen and withdrawn by an id; what opens them is known to their readers alone.
ALTER TABLE link ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE;
CREATE INDEX link_by_address ON link (purpose, lower(content ->> 'email'));
CREATE INDEX link_by_organisation ON link (purpose, (content ->> 'organisation'), id);
