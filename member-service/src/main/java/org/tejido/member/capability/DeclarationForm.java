package org.tejido.member.capability;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

record DeclarationForm(
        @NotNull @Size(max = 100) List<@NotNull @Valid CapabilityForm> capabilities,
        @NotNull @Size(max = 100) List<@NotNull @Valid EquipmentForm> equipment) {

    private static final String LINES = "[\\P{Cntrl}\\n\\r\\t]*";
    private static final String NO_CONTROLS = "must not contain control characters";

    record CapabilityForm(
            @NotBlank @Size(max = 60) String term,

            @Nullable @Size(max = 2_000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String description,

            @Nullable @Min(1) @Max(9) Integer trlFrom,
            @Nullable @Min(1) @Max(9) Integer trlTo) {

        Declaration.Capability capability(String pointer) {
            return new Declaration.Capability(term.strip(), stripped(description), trlFrom, trlTo)
                    .requireRange(pointer);
        }
    }

    record EquipmentForm(
            @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*", message = NO_CONTROLS)
            String name,

            @Nullable @Size(max = 2_000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String description,

            @NotNull Boolean offered,

            @Nullable @Size(max = 2_000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String conditions) {

        Declaration.Equipment equipment() {
            return new Declaration.Equipment(name.strip(), stripped(description), offered, stripped(conditions));
        }
    }

    /** @throws TermNamedTwice or {@link ReadinessRangeReversed}, where they stand */
    Declaration declaration() {
        var named = new HashSet<String>();
        var declared = IntStream.range(0, capabilities.size())
                .mapToObj(place -> {
                    var pointer = "/capabilities/" + place;
                    var capability = capabilities.get(place).capability(pointer);
                    if (!named.add(capability.term())) {
                        throw new TermNamedTwice(pointer + "/term");
                    }
                    return capability;
                })
                .toList();
        return new Declaration(
                declared, equipment.stream().map(EquipmentForm::equipment).toList());
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
