package org.tejido.member.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tejido.member.classification.Activity;
import org.tejido.member.classification.Region;
import org.tejido.member.taxid.TaxId;

/** What people write of an organisation: in the public form, in the office, and in a patch. */
public record OrganisationForm(
        @NotBlank @Size(max = 300) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS)
        String name,

        @Nullable @Size(max = 60) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS)
        String taxId,

        @NotNull String kind,
        @NotNull String country,

        @Nullable @Size(max = 120) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS)
        String city,

        @Nullable @Size(max = 500) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS)
        String website,

        @Nullable Boolean sme,

        @Nullable @Size(max = 10_000) @Pattern(regexp = LINES, message = NO_CONTROLS)
        String description,

        @Nullable @Size(max = 50)
        List<@NotBlank @Size(max = 100) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS) String> keywords,

        @Nullable @Size(max = 5) String nuts,
        @Nullable @Size(max = 20) List<@NotNull @Valid ActivityForm> activities,

        @Nullable @Size(max = 30)
        List<@NotBlank @Size(max = 300) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS) String> otherNames) {

    static final String ONE_LINE = "\\P{Cntrl}*";
    static final String LINES = "[\\P{Cntrl}\\n\\r\\t]*";
    static final String NO_CONTROLS = "must not contain control characters";

    /** @throws org.tejido.platform.problem.Refusal at the field whose rule says no */
    public Profile profile() {
        var known = OrganisationKind.of(kind);
        var home = Country.of(country);
        return new Profile(
                name.strip(),
                isAbsent(taxId) ? null : TaxId.of(home.code(), taxId),
                known,
                home,
                stripped(city),
                isAbsent(website) ? null : Website.of(website),
                sme,
                stripped(description),
                words(keywords),
                isAbsent(nuts) ? null : Region.of(home.code(), nuts),
                chosen(activities),
                words(otherNames));
    }

    private static List<String> words(@Nullable List<String> typed) {
        return Stream.ofNullable(typed)
                .flatMap(List::stream)
                .map(String::strip)
                .distinct()
                .toList();
    }

    private static List<Activity> chosen(@Nullable List<ActivityForm> forms) {
        if (forms == null) {
            return List.of();
        }
        return IntStream.range(0, forms.size())
                .mapToObj(place -> forms.get(place).activity("/activities/" + place))
                .distinct()
                .toList();
    }

    public static OrganisationForm of(Profile profile) {
        var taxId = profile.taxId();
        var website = profile.website();
        var region = profile.region();
        return new OrganisationForm(
                profile.name(),
                taxId == null ? null : taxId.number(),
                profile.kind().word(),
                profile.country().code(),
                profile.city(),
                website == null ? null : website.address(),
                profile.sme(),
                profile.description(),
                profile.keywords(),
                region == null ? null : region.code(),
                profile.activities().stream().map(ActivityForm::of).toList(),
                profile.otherNames());
    }

    private static @Nullable String stripped(@Nullable String text) {
        return isAbsent(text) ? null : Objects.requireNonNull(text).strip();
    }

    private static boolean isAbsent(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
