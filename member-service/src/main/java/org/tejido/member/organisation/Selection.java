package org.tejido.member.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tejido.member.standing.Standing;
import org.tejido.member.standing.StandingSql;
import org.tejido.platform.problem.Malformed;

/** Which organisations somebody wants to see, as conditions on a row {@code o} and what is bound to them. */
record Selection(List<String> conditions, Map<String, Object> values) {

    static Selection of(
            @Nullable String query, @Nullable String kind, @Nullable String country, @Nullable String standing) {
        var selection = new Selection(new ArrayList<>(), new HashMap<>());
        var words = Words.of(query).beginnings();
        for (var place = 0; place < words.size(); place++) {
            selection.where(
                    "o.search_text LIKE '% ' || searchable(:word" + place + ") || '%'",
                    "word" + place,
                    words.get(place));
        }
        if (kind != null) {
            selection.where("o.kind = :kind", "kind", knownKind(kind));
        }
        if (country != null) {
            selection.where(
                    "o.country = :country", "country", Country.of(country).code());
        }
        if (standing != null) {
            selection.where(StandingSql.STANDING + " = :standing", "standing", knownStanding(standing));
        }
        return selection;
    }

    /** Members alone, whatever else was asked for. */
    Selection membersOnly() {
        conditions.add(StandingSql.IS_MEMBER);
        return this;
    }

    void where(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    String sql() {
        return conditions.isEmpty() ? "" : "WHERE " + String.join("\n  AND ", conditions);
    }

    private static String knownKind(String word) {
        return OrganisationKind.of(word).word();
    }

    private static String knownStanding(String word) {
        return Arrays.stream(Standing.values())
                .map(Standing::word)
                .filter(word::equals)
                .findFirst()
                .orElseThrow(() -> new Malformed("standing-unknown", "A standing is member, applicant or none."));
    }
}
