package org.tejido.member.field;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What may be changed of a field.
 *
 * @param unit of numbers, as it is shown; as {@code least} and {@code most}
 * @param choices of fields of which one is chosen, or some
 * @param memberSees whether its organisation sees it, too
 * @param personal of fields of organisations: whether their values are data of people
 * @param place in the order in which fields are shown
 * @param retired kept where it is, and not filled in any more
 */
record Terms(
        @NotNull @Valid Label label,

        @Nullable @Size(max = 20) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS)
        String unit,

        @Nullable @Digits(integer = 14, fraction = 6) BigDecimal least,
        @Nullable @Digits(integer = 14, fraction = 6) BigDecimal most,
        @Nullable @Size(max = 200) List<@NotNull @Valid Choice> choices,
        @Nullable Boolean required,
        @Nullable Boolean memberSees,
        @Nullable Boolean personal,
        @Nullable @Min(0) @Max(10_000) Integer place,
        @Nullable Boolean retired) {

    static final String ONE_LINE = "\\P{Cntrl}*";
    static final String NO_CONTROLS = "must not contain control characters";
    static final String KEY = "[a-z][a-z0-9-]{0,39}";

    record Label(
            @NotBlank @Size(max = 80) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS)
            String es,

            @NotBlank @Size(max = 80) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS)
            String en) {}

    /** @param retired not chosen any more; who has it keeps it */
    record Choice(
            @NotNull @Pattern(regexp = KEY, message = "must be lower-case letters, digits and hyphens")
            String key,

            @NotNull @Valid Label label,
            @Nullable Boolean retired) {

        boolean offered() {
            return !Boolean.TRUE.equals(retired);
        }
    }

    /** @throws TermsUnfit where they are not those of such a field */
    Terms of(Type type) {
        if (type != Type.NUMBER && (unit != null || least != null || most != null)) {
            throw TermsUnfit.ofAnotherType(unit != null ? "/unit" : least != null ? "/least" : "/most");
        }
        if (least != null && most != null && least.compareTo(most) > 0) {
            throw TermsUnfit.reversed();
        }
        var keys = choices().stream().map(Choice::key).toList();
        if (!type.isChosen() && !keys.isEmpty()) {
            throw TermsUnfit.ofAnotherType("/choices");
        }
        if (type.isChosen() && choices().stream().noneMatch(Choice::offered)) {
            throw TermsUnfit.nothingToChoose();
        }
        if (keys.stream().distinct().count() != keys.size()) {
            throw TermsUnfit.twice();
        }
        return this;
    }

    /** @throws TermsUnfit where a choice is missing that somebody may have made */
    Terms following(Terms before) {
        var kept = choices().stream().map(Choice::key).toList();
        if (!before.choices().stream().allMatch(choice -> kept.contains(choice.key()))) {
            throw TermsUnfit.choiceDropped();
        }
        return this;
    }

    @Override
    public List<Choice> choices() {
        return Objects.requireNonNullElse(choices, List.of());
    }

    boolean mustBeFilledIn() {
        return Boolean.TRUE.equals(required) && !closed();
    }

    boolean closed() {
        return Boolean.TRUE.equals(retired);
    }

    boolean shownToMember() {
        return Boolean.TRUE.equals(memberSees);
    }

    int order() {
        return Objects.requireNonNullElse(place, 0);
    }
}
