-- Who is a member and who sees what: asked by the statements that read and by those that move seats, and written once.

/* An organisation has a member's rights. Null is none. */
CREATE OR REPLACE FUNCTION is_member(who uuid, today date) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN who IS NOT NULL AND EXISTS (
        SELECT FROM membership
         WHERE membership.counts_for = who AND NOT membership.suspended
           AND (membership.ended_on IS NULL OR membership.ended_on > today));
END $$;

/* Somebody gets to see an event. */
CREATE OR REPLACE FUNCTION may_see(team boolean, announced boolean, visibility text, organisation uuid, today date)
    RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN team OR (announced AND (visibility = 'public' OR is_member(organisation, today)));
END $$;
