-- From here on relations are told to the other services. What was written down before is told now, once for each of its versions,
-- so that the numbers of its messages have no gap.
INSERT INTO outbox (topic, type, subject, sequence, data)
SELECT 'member.relation.v1', 'member.relation.' || CASE told WHEN 1 THEN 'begun' ELSE 'corrected' END, r.id, told,
       jsonb_strip_nulls(jsonb_build_object('relationId', r.id, 'kind', r.kind, 'sourceId', r.source, 'targetId', r.target,
                                            'since', r.since, 'until', r.until))::text
  FROM organisation_relation r, generate_series(1, r.version) told
 ORDER BY r.id, told;
