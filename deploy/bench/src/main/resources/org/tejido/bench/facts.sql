-- Facts of a given number, as if a large cluster had been at it for six years: contacts for all lines, events with registrations
-- and attendances, calls, interests and consortia, among 2,000 organisations of which 400 are members. In the order of their days.
CREATE TEMPORARY TABLE made AS
SELECT n, hash, (hash & 1023)::int AS a, (hash >> 10 & 1023)::int AS b,
       md5('organisation ' || (hash >> 20 & 1048575) % 2000)::uuid AS organisation,
       md5('event ' || (hash >> 40 & 1023) % 600)::uuid AS event,
       current_date - (hash >> 16 & 1048575)::int % 2190 AS happened
  FROM (SELECT n, abs(hashint8extended(n, 7)) AS hash FROM generate_series(1, ${size}) n) numbered;

INSERT INTO plan_fact (kind, happened_on, subject, sequence, attributes, source)
SELECT 'event.event.published', current_date - 2200 + n * 3, md5('event ' || n)::uuid, 1,
       jsonb_build_object('kind', (ARRAY['course', 'panel', 'lecture', 'conference', 'matchmaking-day', 'trade-mission'])[1 + n % 6]),
       '/api/events'
  FROM generate_series(0, 599) n ON CONFLICT DO NOTHING;

INSERT INTO plan_fact (kind, happened_on, organisation_id, subject, sequence, attributes, source)
SELECT 'member.organisation.registered', current_date - 2200, md5('organisation ' || n)::uuid, md5('organisation ' || n)::uuid, 1,
       jsonb_build_object('kind', (ARRAY['company', 'company', 'company', 'university', 'hospital', 'public-body'])[1 + n % 6],
                          'sme', n % 3 > 0), '/api/organisations'
  FROM generate_series(0, 1999) n ON CONFLICT DO NOTHING;

INSERT INTO plan_fact (kind, happened_on, organisation_id, subject, sequence, attributes, source)
SELECT 'member.membership.admitted', current_date - 2199 + n * 5, md5('organisation ' || n)::uuid, md5('membership ' || n)::uuid, 2,
       '{"tier": "sme"}', '/api/memberships'
  FROM generate_series(0, 399) n ON CONFLICT DO NOTHING;

INSERT INTO plan_fact (kind, happened_on, organisation_id, subject, sequence, about, line, quantity, source)
SELECT (ARRAY['member.interaction.call', 'member.interaction.visit', 'member.interaction.email', 'member.interaction.meeting',
              'member.interaction.note', 'event.registration.confirmed', 'event.registration.confirmed',
              'event.attendance.recorded', 'event.attendance.recorded', 'project.call.published', 'project.interest.expressed',
              'project.interest.accepted', 'project.consortium.proposed', 'project.consortium.formed', 'member.dues.paid',
              'project.cooperation.opened'])[1 + a % 16],
       happened, organisation, md5('subject ' || n)::uuid, 1, CASE WHEN a % 16 BETWEEN 5 AND 8 THEN event END,
       CASE WHEN a % 16 < 5 THEN 1 + b % 18 END, CASE WHEN a % 16 < 5 OR a % 16 = 14 THEN 5 + b % 120 END, '/api/benchmark'
  FROM made ORDER BY happened ON CONFLICT DO NOTHING;

INSERT INTO plan_fact (kind, happened_on, organisation_id, subject, sequence, source)
SELECT 'event.registration.cancelled', happened + 3, organisation, md5('subject ' || n)::uuid, 2, '/api/benchmark'
  FROM made WHERE a % 16 = 5 AND b % 8 = 0 ON CONFLICT DO NOTHING;

DROP TABLE made;
