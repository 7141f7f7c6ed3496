package org.tejido.member.kind;

/** The kind of a row of membership {@code m} on a day, for lists. */
public final class KindSql {

    private KindSql() {}

    /** Its code: as it was last classed by then, otherwise as it applied. @param day an SQL expression */
    public static String on(String day) {
        return """
                coalesce((SELECT f.kind FROM membership_fact f
                           WHERE f.membership_id = m.id AND f.what = 'reclassified' AND f.happens_on <= %s
                           ORDER BY f.sequence DESC LIMIT 1), m.kind)""".formatted(day);
    }

    /** The text of it that counts on that day, in brackets as a table of one row. @param day an SQL expression */
    public static String textOn(String day) {
        return """
                (SELECT k.* FROM membership_kind k WHERE k.code = %s AND k.from_day <= %s
                  ORDER BY k.from_day DESC LIMIT 1)""".formatted(on(day), day);
    }
}
