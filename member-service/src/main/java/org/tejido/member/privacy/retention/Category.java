package org.tejido.member.privacy.retention;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A class of records, how those are found that are due, and what can become of them. */
enum Category {
    /** People of organisations that were members, and nowhere else. */
    FORMER_MEMBERS("erase", """
            SELECT p.id, (SELECT max(m.ended_on) FROM membership m WHERE m.organisation_id = p.organisation_id) AS since
              FROM person p
             WHERE EXISTS (SELECT FROM membership m
                            WHERE m.organisation_id = p.organisation_id AND m.ended_on <= :before)
            """ + People.NOWHERE_ELSE),
    /** People of organisations that applied and were never members. */
    REJECTED_APPLICANTS("erase", """
            SELECT p.id, (SELECT max(m.rejected_on) FROM membership m WHERE m.organisation_id = p.organisation_id) AS since
              FROM person p
             WHERE EXISTS (SELECT FROM membership m
                            WHERE m.organisation_id = p.organisation_id AND m.rejected_on <= :before)
               AND NOT EXISTS (SELECT FROM membership m
                                WHERE m.organisation_id = p.organisation_id AND m.admitted_on IS NOT NULL)
            """ + People.NOWHERE_ELSE),
    WAITING_MAILS("anonymise", """
            SELECT m.id, CAST(m.received_at AS date) AS since FROM inbound_mail m
             WHERE m.state = 'waiting' AND m.received_at < CAST(:before AS date) + 1
            """),
    ANSWERED_REQUESTS("anonymise", """
            SELECT r.id, r.answered_on AS since FROM subject_request r
             WHERE r.answered_on <= :before AND r.words <> '-'
               AND NOT EXISTS (SELECT FROM person_hold h WHERE h.person_id = r.person_id)
            """),
    /** Only added to, by law: the rule is there to be read. */
    ACCOUNTING("keep", null),
    DECISIONS("keep", null);

    private final String effect;
    private final @Nullable String due;

    Category(String effect, @Nullable String due) {
        this.effect = effect;
        this.due = due;
    }

    /** Beside {@code keep}. */
    String effect() {
        return effect;
    }

    /** Ids and days before the day {@code :before}; null where nothing is ever due. */
    @Nullable
    String due() {
        return due;
    }

    /** As clients and the database write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Category of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static final class People {

        static final String NOWHERE_ELSE = """
                   AND NOT EXISTS (SELECT FROM membership m
                                    WHERE m.organisation_id = p.organisation_id
                                      AND (m.stage NOT IN ('ended', 'rejected') OR m.ended_on > :before OR m.rejected_on > :before))
                   AND NOT EXISTS (SELECT FROM person_role r
                                    WHERE r.person_id = p.id AND r.organisation_id <> p.organisation_id
                                      AND (r.until IS NULL OR r.until > :before))
                   AND NOT EXISTS (SELECT FROM erasure e WHERE e.person_id = p.id)
                """;

        private People() {}
    }
}
