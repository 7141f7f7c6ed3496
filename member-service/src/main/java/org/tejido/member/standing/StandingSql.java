package org.tejido.member.standing;

/** The same function for lists: over the row of an organisation {@code o} and the day {@code :today}, from today on. */
public final class StandingSql {

    public static final String IS_MEMBER = """
            EXISTS (SELECT FROM membership m
                     WHERE m.organisation_id = o.id AND m.admitted_on <= :today
                       AND (m.ended_on IS NULL OR m.ended_on > :today))""";

    private static final String HAS_APPLIED = """
            EXISTS (SELECT FROM membership m WHERE m.organisation_id = o.id AND m.stage = 'applied')""";

    public static final String STANDING = """
            CASE WHEN %s THEN 'member' WHEN %s THEN 'applicant' ELSE 'none' END""".formatted(IS_MEMBER, HAS_APPLIED);

    /** The membership that lives today, in brackets as a table: one row with {@code since}, or none. */
    public static final String MEMBERSHIP = """
            (SELECT m.since FROM membership m
              WHERE m.organisation_id = o.id AND m.admitted_on <= :today
                AND (m.ended_on IS NULL OR m.ended_on > :today))""";

    /** The standing, where that table is there as {@code membership}. */
    public static final String STANDING_OF_MEMBERSHIP = """
            CASE WHEN membership.since IS NOT NULL THEN 'member' WHEN %s THEN 'applicant' ELSE 'none' END""".formatted(HAS_APPLIED);

    private StandingSql() {}
}
