package org.tejido.project.matching;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.problem.Malformed;

/**
 * Whom a caller wants to see, as parameters of the address.
 *
 * @param trl a technology readiness level at which it works, 1 to 9
 * @param laneShare share of the places that are kept for newcomers and small firms, 0 to 0.5
 */
record MatchFilters(
        @Nullable List<String> kind,
        @Nullable List<String> country,
        @Nullable Boolean sme,
        @Nullable Integer trl,
        @Nullable String programme,
        @Nullable Double laneShare) {

    private static final Set<String> KINDS =
            Set.of("company", "university", "hospital", "research-centre", "public-body", "cluster", "other");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int HIGHEST_LEVEL = 9;
    private static final double USUAL_SHARE = 0.2;
    private static final double LARGEST_SHARE = 0.5;
    private static final int LONGEST_NAME = 100;

    MatchFilters {
        if (kind != null && !KINDS.containsAll(kind)) {
            throw new Malformed(
                    "kind-unknown",
                    "There are these kinds: "
                            + String.join(", ", KINDS.stream().sorted().toList()) + ".");
        }
        if (country != null
                && !country.stream().allMatch(code -> COUNTRY.matcher(code).matches())) {
            throw new Malformed("country-unknown", "A country is an ISO 3166-1 alpha-2 code.");
        }
        if (trl != null && (trl < 1 || trl > HIGHEST_LEVEL)) {
            throw new Malformed("trl-out-of-range", "A technology readiness level is 1 to 9.");
        }
        if (programme != null && (programme.isBlank() || programme.length() > LONGEST_NAME)) {
            throw new Malformed("programme-malformed", "A programme is given by how its name begins.");
        }
        if (laneShare != null && !(laneShare >= 0 && laneShare <= LARGEST_SHARE)) {
            throw new Malformed("lane-out-of-range", "The lane has a share of 0 to 0.5.");
        }
    }

    Filter filter() {
        return new Filter(
                kind == null ? Set.of() : Set.copyOf(kind),
                country == null ? Set.of() : Set.copyOf(country),
                sme,
                trl,
                programme);
    }

    Lane lane() {
        return new Lane(laneShare == null ? USUAL_SHARE : laneShare);
    }
}
