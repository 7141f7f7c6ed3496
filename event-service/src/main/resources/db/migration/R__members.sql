-- Who is a member and who sees what: asked by the statements that read and by those that move seats, and written once.

/* An organisation has a member's rights. Null is none. */
CREATE OR REPLACE FUNCTION is_member(who uuid, today date) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN who IS NOT NULL AND EXISTS (
        SELECT FROM membership
         WHERE membership.counts_for = who AND NOT membership.suspended
           AND (membership.ended_on IS NULL OR membership.ended_on > today));
END $$;

/* An organisation is invited, or what was shown is the token of an invitation, or of a registration. */
CREATE OR REPLACE FUNCTION is_invited(to_event uuid, who uuid, shown text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
    hash bytea := sha256(convert_to(shown, 'UTF8'));
BEGIN
    RETURN EXISTS (
            SELECT FROM invitation
             WHERE invitation.event_id = to_event
               AND (leads_to(invitation.organisation_id) = who OR invitation.token_hash = hash))
        OR EXISTS (
            SELECT FROM registration
             WHERE registration.event_id = to_event AND (registration.token_hash = hash OR registration.link_hash = hash));
END $$;

/* Somebody gets to see an event. */
DROP FUNCTION IF EXISTS may_see(boolean, boolean, text, uuid, date);
CREATE OR REPLACE FUNCTION may_see(
    team boolean, announced boolean, visibility text, which uuid, organisation uuid, shown text, today date)
    RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN team OR (announced AND CASE visibility
        WHEN 'public' THEN true
        WHEN 'members' THEN is_member(organisation, today)
        ELSE is_invited(which, organisation, shown)
    END);
END $$;
