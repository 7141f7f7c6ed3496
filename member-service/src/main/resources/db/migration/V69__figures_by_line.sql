-- Many figures are of one line: 3,000 facts of a year instead of 50,000 (1,000,000 facts in six years).
CREATE INDEX plan_fact_by_line ON plan_fact (line, kind, happened_on) WHERE line IS NOT NULL;

-- What a fact belongs to may be of any kind: that is seen from its attributes, and not from a list of kinds.
CREATE OR REPLACE FUNCTION watched(i indicator) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT i.kinds || i.unless || i.of_kinds
        || CASE WHEN i.measure IN ('members', 'members-with', 'members-of', 'retention', 'balance') OR i.of_members
                THEN '{member.membership.applied,member.membership.admitted,member.membership.rejected,member.membership.ended}'
                ELSE '{}' END::text[]
        || CASE WHEN i.measure IN ('members-of', 'balance')
                THEN '{member.organisation.registered,member.organisation.revised}' ELSE '{}' END::text[]
        || CASE WHEN i.measure = 'stated' THEN '{plan.figure.stated}' ELSE '{}' END::text[]
$$;
