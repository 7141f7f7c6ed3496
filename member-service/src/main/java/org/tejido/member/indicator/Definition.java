package org.tejido.member.indicator;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a figure is counted.
 *
 * @param kinds of the facts that count
 * @param unless kinds of facts that take one before of the same subject back
 * @param ofKinds what a success is a share of
 * @param attributes that the facts have, or the members in a share of members
 * @param about attributes of what the facts belong to, such as the kind of an event
 * @param line of the plan that the facts were for
 * @param ofMembers only of organisations that are members on the day
 * @param span the time from which facts count: the year of the day, the twelve months before it, since the plan began, or ever
 */
record Definition(
        @NotNull Measure measure,

        @Nullable @Size(max = 20)
        List<@NotNull @Pattern(regexp = KIND, message = NO_KIND) @Size(max = 100) String> kinds,

        @Nullable @Size(max = 20)
        List<@NotNull @Pattern(regexp = KIND, message = NO_KIND) @Size(max = 100) String> unless,

        @Nullable @Size(max = 20)
        List<@NotNull @Pattern(regexp = KIND, message = NO_KIND) @Size(max = 100) String> ofKinds,

        @Nullable @Size(max = 10) Map<@NotNull @Size(max = 60) String, @NotNull Object> attributes,
        @Nullable @Size(max = 10) Map<@NotNull @Size(max = 60) String, @NotNull Object> about,
        @Nullable @Min(1) @Max(18) Integer line,
        @Nullable Boolean ofMembers,

        @NotNull @Pattern(regexp = "year|months-12|plan|ever", message = "must be year, months-12, plan or ever")
        String span) {

    private static final String KIND = "[a-z0-9-]++(?:\\.[a-z0-9-]++)++";
    private static final String NO_KIND = "must be such as project.consortium.formed";
    private static final int LONGEST = 200;

    /** @throws DefinitionUnsound where the measure and the rest do not go together */
    void requireSound() {
        if (measure.isOfKinds() == orEmpty(kinds).isEmpty()) {
            throw new DefinitionUnsound(
                    "kinds",
                    measure.isOfKinds() ? "This measure counts facts of some kinds." : "This measure has no kinds.");
        }
        if ((measure == Measure.SUCCESS) == orEmpty(ofKinds).isEmpty()) {
            throw new DefinitionUnsound("ofKinds", "A success is a share of other kinds, and nothing else is.");
        }
        if (!measure.isOfKinds()
                && !(orEmpty(unless).isEmpty() && orEmpty(about).isEmpty())) {
            throw new DefinitionUnsound(
                    "kinds", "Without kinds there is nothing to be taken back, or to belong to something.");
        }
        if (!measure.isOfKinds()
                && measure != Measure.MEMBERS_OF
                && !orEmpty(attributes).isEmpty()) {
            throw new DefinitionUnsound("attributes", "This measure asks for no attributes.");
        }
        requirePlain("attributes", orEmpty(attributes));
        requirePlain("about", orEmpty(about));
    }

    private static void requirePlain(String field, Map<String, Object> attributes) {
        attributes.forEach((name, value) -> {
            var plain = value instanceof Boolean || value instanceof String text && text.length() <= LONGEST;
            if (!plain) {
                throw new DefinitionUnsound(field + "/" + name, "An attribute is a short text, true or false.");
            }
        });
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    static Map<String, Object> orEmpty(@Nullable Map<String, Object> map) {
        return Objects.requireNonNullElse(map, Map.of());
    }
}
