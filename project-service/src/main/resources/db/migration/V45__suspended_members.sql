-- A suspended member belongs, and is not found until it resumes; one that is about to end may be suspended, too.
ALTER TABLE membership ADD COLUMN suspended boolean NOT NULL DEFAULT false;

CREATE OR REPLACE VIEW collaborator AS
    SELECT o.id, o.name, o.kind, o.country, o.city, o.sme, o.website, o.description, o.keywords,
           coalesce(p.expertise, '{}') AS expertise, p.trl_from, p.trl_to, p.summary,
           coalesce(p.version, 0) AS version,
           EXISTS (SELECT FROM membership m
                    WHERE m.organisation_id = o.id AND m.stage IN ('admitted', 'ending') AND NOT m.suspended) AS open
      FROM organisation o LEFT JOIN profile p ON p.organisation_id = o.id;
