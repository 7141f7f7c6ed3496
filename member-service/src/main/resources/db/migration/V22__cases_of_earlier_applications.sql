-- Applications that were waiting when onboarding came have a case, too: in the stage in which all begin, since their first day.
WITH begun AS (
    INSERT INTO onboarding_case (id, pipeline_id, organisation_id, membership_id, stage, state, version)
    SELECT gen_random_uuid(), p.id, m.organisation_id, m.id, s.code, 'open', 1
      FROM membership m
      CROSS JOIN onboarding_pipeline p
      JOIN onboarding_stage s ON s.pipeline_id = p.id AND s.position = 1
     WHERE m.stage = 'applied' AND p.usual
       AND NOT EXISTS (SELECT FROM onboarding_case c
                        WHERE c.membership_id = m.id
                           OR c.organisation_id = m.organisation_id AND c.pipeline_id = p.id AND c.state IN ('open', 'parked'))
    RETURNING id, membership_id, stage)
INSERT INTO onboarding_fact (case_id, sequence, what, stage, happens_on, recorded_by)
SELECT b.id, 1, 'opened', b.stage, m.applied_on, 'migration' FROM begun b JOIN membership m ON m.id = b.membership_id;
