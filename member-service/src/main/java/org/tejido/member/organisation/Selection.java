package org.tejido.member.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tejido.member.classification.Activity;
import org.tejido.member.classification.Region;
import org.tejido.member.field.FieldFilter;
import org.tejido.member.standing.Standing;
import org.tejido.member.standing.StandingSql;
import org.tejido.platform.problem.Malformed;

/**
 * Which organisations somebody wants to see, as conditions on a row {@code o} and what is bound to them.
 *
 * @param words how many have been typed; they are bound as {@code word0} and so on
 */
public record Selection(List<String> conditions, Map<String, Object> values, int words) {

    private static final Set<String> RARE = Set.of("region", "activity", "city", "segment");
    private static final String ASKED_STANDING = StandingSql.STANDING + " = :standing";

    public static Selection of(
            @Nullable String query, @Nullable String kind, @Nullable String country, @Nullable String standing) {
        var words = Words.of(query).beginnings();
        var selection = new Selection(new ArrayList<>(), new HashMap<>(), words.size());
        for (var place = 0; place < words.size(); place++) {
            selection.where(typed("o.search_text", place), "word" + place, words.get(place));
        }
        if (kind != null) {
            selection.where("o.kind = :kind", "kind", knownKind(kind));
        }
        if (country != null) {
            selection.where(
                    "o.country = :country", "country", Country.of(country).code());
        }
        if (standing != null) {
            selection.where(ASKED_STANDING, "standing", knownStanding(standing));
        }
        return selection;
    }

    /** Those that have the tag, if one was asked for. */
    Selection tagged(@Nullable UUID tag) {
        if (tag != null) {
            where(
                    "EXISTS (SELECT FROM organisation_tag t WHERE t.organisation_id = o.id AND t.tag_id = :tag)",
                    "tag",
                    tag);
        }
        return this;
    }

    /** Those in that region, or in what is part of it, if one was asked for. */
    public Selection within(@Nullable String nuts) {
        return nuts == null ? this : classed("region", List.of(Region.of(nuts).word()));
    }

    /** Those that do that, or what is part of it, if it was asked for. */
    public Selection active(@Nullable String nace) {
        return nace == null ? this : classed("activity", Activity.asked(nace));
    }

    private Selection classed(String name, List<String> classes) {
        where("o.classes && :" + name, name, classes.toArray(String[]::new));
        return this;
    }

    /** By the names alone; anything that may be rare is looked up as well. */
    boolean isWalked() {
        return words == 0
                && values.keySet().stream().noneMatch(name -> RARE.contains(name) || name.startsWith("field"));
    }

    /** However its name is written. */
    Selection inCity(@Nullable String city) {
        if (city != null) {
            where("searchable(o.city) = searchable(:city)", "city", city.replace('\0', ' '));
        }
        return this;
    }

    Selection ofSize(@Nullable Boolean sme) {
        if (sme != null) {
            where("o.sme = :sme", "sme", sme);
        }
        return this;
    }

    /** Members of that tier today. */
    Selection ofTier(@Nullable String tier) {
        if (tier != null) {
            where("""
                    EXISTS (SELECT FROM membership m
                             WHERE m.organisation_id = o.id AND m.tier = :tier AND m.admitted_on <= :today
                               AND (m.ended_on IS NULL OR m.ended_on > :today))""", "tier", tier.replace('\0', ' '));
        }
        return this;
    }

    /** Those that were picked for the segment. */
    Selection picked(UUID segment) {
        where(
                "EXISTS (SELECT FROM segment_pick s WHERE s.organisation_id = o.id AND s.segment_id = :segment)",
                "segment",
                segment);
        return this;
    }

    /** Those of whom that is filled in. */
    Selection having(List<FieldFilter.Condition> fields) {
        fields.forEach(field -> {
            conditions.add(field.sql());
            values.putAll(field.values());
        });
        return this;
    }

    /** Members alone, whatever else was asked for: that one is suspended or to be excluded is not for the others. */
    Selection membersOnly() {
        conditions.replaceAll(condition -> condition.equals(ASKED_STANDING) ? "'member' = :standing" : condition);
        conditions.add(StandingSql.IS_MEMBER);
        return this;
    }

    /** Members who want to be seen in public: {@link org.tejido.member.listing}. */
    Selection listedOnly() {
        conditions.add("NOT EXISTS (SELECT FROM listing WHERE listing.organisation_id = o.id AND NOT listing.listed)");
        return membersOnly();
    }

    void where(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    /** True of every row where nothing was asked for. */
    public String sql() {
        return conditions.isEmpty() ? "true" : String.join("\n  AND ", conditions);
    }

    /** Whether a column holds the words that were typed. */
    public String typed(String column) {
        return words == 0
                ? "true"
                : IntStream.range(0, words)
                        .mapToObj(place -> typed(column, place))
                        .collect(Collectors.joining(" AND "));
    }

    /** The pattern is made once for the statement, not for each row. */
    private static String typed(String column, int place) {
        return column + " LIKE (SELECT '% ' || searchable(:word" + place + ") || '%')";
    }

    private static String knownKind(String word) {
        return OrganisationKind.of(word).word();
    }

    private static String knownStanding(String word) {
        return Arrays.stream(Standing.values())
                .map(Standing::word)
                .filter(word::equals)
                .findFirst()
                .orElseThrow(() -> new Malformed(
                        "standing-unknown",
                        "A standing is member, suspended, being-excluded, applicant, former or none."));
    }
}
