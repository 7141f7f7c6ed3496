-- Where an organisation is, by the nomenclature of territories: the codes of what a region is part of begin it.
ALTER TABLE organisation ADD COLUMN nuts text;

CREATE OR REPLACE VIEW collaborator AS
    SELECT o.id, o.name, o.kind, o.country, o.city, o.sme, o.website, o.description, o.keywords,
           coalesce(p.expertise, '{}') AS expertise, p.trl_from, p.trl_to, p.summary,
           coalesce(p.version, 0) AS version,
           EXISTS (SELECT FROM membership m
                    WHERE m.organisation_id = o.id AND m.stage IN ('admitted', 'ending') AND NOT m.suspended) AS open,
           o.nuts
      FROM organisation o LEFT JOIN profile p ON p.organisation_id = o.id;
