package org.tejido.member.standing;

/** The same function for lists: over the row of an organisation {@code o} and the day {@code :today}, from today on. */
public final class StandingSql {

    /** It belongs, in whatever standing. */
    public static final String IS_MEMBER = """
            EXISTS (SELECT FROM membership m
                     WHERE m.organisation_id = o.id AND m.admitted_on <= :today
                       AND (m.ended_on IS NULL OR m.ended_on > :today))""";

    /** Of one that does not belong today. */
    private static final String OUTSIDE = """
            WHEN EXISTS (SELECT FROM membership m WHERE m.organisation_id = o.id AND m.stage = 'applied') THEN 'applicant'
            WHEN EXISTS (SELECT FROM membership m WHERE m.organisation_id = o.id AND m.ended_on <= :today) THEN 'former'
            ELSE 'none' END""";

    public static final String STANDING = """
            CASE WHEN %s
                 THEN (SELECT m.live_as FROM membership m
                        WHERE m.organisation_id = o.id AND m.admitted_on <= :today
                          AND (m.ended_on IS NULL OR m.ended_on > :today))
            %s""".formatted(IS_MEMBER, OUTSIDE);

    /** The membership that lives today, in brackets as a table: one row with {@code since} and what it lives as, or none. */
    public static final String MEMBERSHIP = """
            (SELECT m.since, m.live_as FROM membership m
              WHERE m.organisation_id = o.id AND m.admitted_on <= :today
                AND (m.ended_on IS NULL OR m.ended_on > :today))""";

    /** The standing, where that table is there as {@code membership}. */
    public static final String STANDING_OF_MEMBERSHIP =
            "CASE WHEN membership.since IS NOT NULL THEN membership.live_as " + OUTSIDE;

    private StandingSql() {}
}
