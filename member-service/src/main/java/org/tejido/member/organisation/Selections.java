package org.tejido.member.organisation;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.tejido.member.field.FieldFilter;
import org.tejido.platform.problem.Forbidden;
import org.tejido.platform.problem.Malformed;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

/** The filters of the list of organisations, wherever an address or a segment has them. */
@Component
public class Selections {

    private static final String SEGMENT = "segment";
    private static final Set<String> FILTERS =
            Set.of("query", "kind", "country", "standing", "city", "sme", "tier", "tag", "nuts", "nace");
    private static final Set<String> TEAMS = Set.of(SEGMENT, "tier", "tag");

    private final FieldFilter fieldFilter;
    private final SegmentFilters segments;

    Selections(FieldFilter fieldFilter, SegmentFilters segments) {
        this.fieldFilter = fieldFilter;
        this.segments = segments;
    }

    /** Whether a segment may have it. */
    public static boolean isFilter(String parameter) {
        return FILTERS.contains(parameter) || parameter.startsWith(FieldFilter.PREFIX);
    }

    /** What the address says of itself takes the place of what its segment says. */
    public Mono<Selection> of(MultiValueMap<String, String> parameters, Caller caller) {
        requireOwn(parameters, caller);
        var segment = id(parameters, SEGMENT);
        if (segment == null) {
            return select(parameters);
        }
        return segments.get(segment, caller).flatMap(stored -> {
            var all = new LinkedMultiValueMap<String, String>();
            stored.filter().forEach(all::set);
            parameters.forEach((name, values) -> all.put(name, values));
            return select(all).map(selection -> stored.isPicked() ? selection.picked(segment) : selection);
        });
    }

    public Mono<Selection> of(Map<String, String> filter, Caller caller) {
        var parameters = MultiValueMap.fromSingleValue(filter);
        requireOwn(parameters, caller);
        return select(parameters);
    }

    /** What the others do not see, they do not find anybody by, nor learn whether there is such a field. */
    private static void requireOwn(MultiValueMap<String, String> parameters, Caller caller) {
        if (!caller.isTeam()
                && parameters.keySet().stream()
                        .anyMatch(name -> TEAMS.contains(name) || name.startsWith(FieldFilter.PREFIX))) {
            throw new Forbidden("Segments, tags, tiers and fields are the team's own.");
        }
    }

    private Mono<Selection> select(MultiValueMap<String, String> parameters) {
        return fieldFilter.of(parameters).map(fields -> Selection.of(
                        parameters.getFirst("query"),
                        parameters.getFirst("kind"),
                        parameters.getFirst("country"),
                        parameters.getFirst("standing"))
                .tagged(id(parameters, "tag"))
                .inCity(parameters.getFirst("city"))
                .ofSize(sme(parameters.getFirst("sme")))
                .ofTier(parameters.getFirst("tier"))
                .within(parameters.getFirst("nuts"))
                .active(parameters.getFirst("nace"))
                .having(fields));
    }

    private static @Nullable Boolean sme(@Nullable String word) {
        if (word == null || word.equals("true") || word.equals("false")) {
            return word == null ? null : Boolean.valueOf(word);
        }
        throw malformed("sme");
    }

    private static @Nullable UUID id(MultiValueMap<String, String> parameters, String name) {
        var word = parameters.getFirst(name);
        try {
            return word == null ? null : UUID.fromString(word);
        } catch (IllegalArgumentException _) {
            throw malformed(name);
        }
    }

    private static Malformed malformed(String name) {
        return new Malformed("parameter-malformed", "The parameter %s is not of its form.".formatted(name));
    }
}
