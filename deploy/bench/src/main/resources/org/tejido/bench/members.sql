-- A registry of a given size, as if it had been kept for years: organisations whose names are made of a word of their own and of
-- the words that such names are made of, one in fifty a member, three lines of history each.
CREATE TEMPORARY TABLE made AS
SELECT n, hash, gen_random_uuid() AS id, gen_random_uuid() AS membership,
       (hash & 1023)::int AS a, (hash >> 10 & 1023)::int AS b, (hash >> 20 & 1023)::int AS c,
       current_timestamp - make_interval(mins => (hash >> 30 & 2097151)::int) AS happened
  FROM (SELECT n, abs(hashint8extended(n, 1)) AS hash FROM generate_series(1, ${size}) n) numbered;

INSERT INTO organisation (id, name, kind, country, city, sme, description, keywords, version, registered_at)
SELECT id,
       initcap(translate(substr(md5(n::text), 1, 9), '0123456789', 'lanreosidu')) || ' ' ||
       (ARRAY['Laboratorios', 'Fundación', 'Instituto', 'Hospital', 'Centro', 'Biotecnología', 'Grupo', 'Servicios',
              'Asociación', 'Farmacia', 'Clínica', 'Ingeniería'])[1 + a % 12] || ' ' ||
       (ARRAY['Oncológicos', 'de Investigación', 'Biomédica', 'de Diagnóstico', 'Genómica', 'Clínicos', 'Industriales',
              'Digital', 'de Terapias Avanzadas', 'Sanitaria', 'de Ensayos', 'Molecular', 'Tecnológico', 'Agraria',
              'Radiológicos', 'de Salud Pública', 'Veterinaria', 'Nutricional', 'Química', 'Farmacéutica'])[1 + b % 20] || ' ' ||
       (ARRAY['del Duero', 'del Bierzo', 'de Castilla', 'de León', 'del Pisuerga', 'de la Moraña', 'del Tormes', 'de Gredos',
              'de Sanabria', 'del Eresma'])[1 + c % 10] || ', S.L.',
       (ARRAY['company', 'company', 'company', 'university', 'hospital', 'research-centre', 'public-body', 'other'])[1 + a % 8],
       (ARRAY['ES', 'ES', 'ES', 'PT', 'FR', 'DE', 'IT', 'NL'])[1 + b % 8],
       (ARRAY['Valladolid', 'Salamanca', 'León', 'Burgos', 'Zamora', 'Ávila', 'Soria', 'Segovia', 'Palencia'])[1 + c % 9],
       a % 3 > 0, 'Made by a benchmark.', ARRAY['oncology', 'genomics'], 1, happened
  FROM made;

INSERT INTO membership (id, organisation_id, stage, applied_on, tier, admitted_on, since, live_as, version, told)
SELECT membership, id, 'active', happened::date, 'sme', happened::date, happened::date, 'member', 2, 2
  FROM made WHERE n % 50 = 0;

INSERT INTO membership_fact (membership_id, sequence, organisation_id, what, happens_on, tier, since, recorded_by)
SELECT membership, sequence, id, what, happened::date, CASE what WHEN 'admitted' THEN 'sme' END,
       CASE what WHEN 'admitted' THEN happened::date END, 'benchmark'
  FROM made, (VALUES (1, 'applied'), (2, 'admitted')) fact (sequence, what) WHERE n % 50 = 0;

INSERT INTO history (organisation_id, occurred_at, kind, subject, sequence, parameters, source)
SELECT id, happened + make_interval(hours => sequence), 'member.organisation.' || what, id, sequence, '{}',
       '/api/organisations/' || id
  FROM made, (VALUES (1, 'registered'), (2, 'revised'), (3, 'revised')) line (sequence, what);

DROP TABLE made;
