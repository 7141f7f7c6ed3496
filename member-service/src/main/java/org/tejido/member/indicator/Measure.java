package org.tejido.member.indicator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The ways in which a figure is counted. Each says in SQL which facts count and how much ({@code counted}), and what the figure
 * is a part of ({@code whole}); {@link FigureSql} has the tables that they are counted from.
 */
enum Measure {
    /** Facts, one for each organisation that took part. */
    FACTS("SELECT id, 1 AS counts FROM selected", Measure.OF_NOTHING, Measure.PART),

    /** Different organisations, each by its first fact. */
    ORGANISATIONS("""
            SELECT DISTINCT ON (organisation_id) id, 1 AS counts
              FROM selected WHERE organisation_id IS NOT NULL ORDER BY organisation_id, happened_on, id
            """, Measure.OF_NOTHING, Measure.PART),

    /** Different things, such as consortia, each by its first fact, however many organisations took part. */
    SUBJECTS("""
            SELECT DISTINCT ON (subject) id, 1 AS counts FROM selected ORDER BY subject, happened_on, id
            """, Measure.OF_NOTHING, Measure.PART),

    /** The sum of quantities; what several organisations took part in counts once. */
    TOTAL("""
            SELECT DISTINCT ON (subject, sequence) id, quantity AS counts
              FROM selected WHERE quantity IS NOT NULL ORDER BY subject, sequence, id
            """, Measure.OF_NOTHING, Measure.PART),

    /** Of all things that were tried, how many came to something, per cent. */
    SUCCESS("""
            SELECT DISTINCT ON (subject) id, 1 AS counts
              FROM selected WHERE subject IN (SELECT subject FROM tried) ORDER BY subject, happened_on, id
            """, "SELECT count(DISTINCT subject) FROM tried", Measure.PER_CENT),

    /** Members on the day, each by its admission. */
    MEMBERS("SELECT id, 1 AS counts FROM members", Measure.OF_NOTHING, Measure.PART),

    /** Members on the day of whom there is such a fact, per cent. */
    MEMBERS_WITH("""
            SELECT DISTINCT ON (s.organisation_id) s.id, 1 AS counts
              FROM selected s JOIN members m ON m.organisation_id = s.organisation_id
             ORDER BY s.organisation_id, s.happened_on, s.id
            """, Measure.OF_MEMBERS, Measure.PER_CENT),

    /** Members on the day that are such organisations, per cent. */
    MEMBERS_OF("""
            SELECT p.id, 1 AS counts FROM profiled p, asked a WHERE p.attributes @> a.attributes
            """, Measure.OF_MEMBERS, Measure.PER_CENT),

    /** Of the members twelve months before, how many still are, per cent. */
    RETENTION("""
            SELECT m.id, 1 AS counts FROM members m WHERE m.organisation_id IN (SELECT organisation_id FROM earlier_members)
            """, "SELECT count(*) FROM earlier_members", Measure.PER_CENT),

    /**
     * How evenly the members are spread over industry, knowledge and public bodies: Shannon's entropy of the three shares over
     * that of three equal ones, H/ln 3, from 0 (all in one) to 1. Clusters and others count in none of the three.
     */
    BALANCE("SELECT id, 1 AS counts FROM profiled WHERE sector IS NOT NULL", Measure.OF_MEMBERS, """
            (SELECT round(abs(sum(share * ln(share))) / ln(3.0), 4)
               FROM (SELECT count(*) / sum(count(*)) OVER () AS share
                       FROM profiled WHERE sector IS NOT NULL GROUP BY sector) shares)
            """),

    /** What the team has stated last. */
    STATED("""
            SELECT f.id, f.quantity AS counts
              FROM asked a
              JOIN plan_fact f ON f.kind = 'plan.figure.stated' AND f.about = a.lineage
             WHERE f.happened_on BETWEEN a.since AND :day AND f.recorded_at <= :known
             ORDER BY f.happened_on DESC, f.id DESC LIMIT 1
            """, Measure.OF_NOTHING, "(SELECT counts FROM counted)");

    private static final String OF_NOTHING = "NULL::numeric";
    private static final String OF_MEMBERS = "SELECT count(*) FROM members";
    private static final String PART = "part";
    private static final String PER_CENT = "round(100.0 * part / nullif(whole, 0), 4)";

    private final String counted;
    private final String whole;
    private final String value;

    Measure(String counted, String whole, String value) {
        this.counted = counted;
        this.whole = whole;
        this.value = value;
    }

    String counted() {
        return counted;
    }

    String whole() {
        return whole;
    }

    String value() {
        return value;
    }

    /** Whether it selects facts by their kinds. */
    boolean isOfKinds() {
        return switch (this) {
            case FACTS, ORGANISATIONS, SUBJECTS, TOTAL, SUCCESS, MEMBERS_WITH -> true;
            case MEMBERS, MEMBERS_OF, RETENTION, BALANCE, STATED -> false;
        };
    }

    /** As the database and clients write it. */
    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static Measure of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
