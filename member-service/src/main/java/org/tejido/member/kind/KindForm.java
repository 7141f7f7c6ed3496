package org.tejido.member.kind;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** A kind of members as it is written and read. */
record KindForm(
        @NotNull @Size(max = 40) @Pattern(regexp = "[a-z]++(?:-[a-z]++)*+", message = "must be words in lower case")
        String kind,

        @NotNull LocalDate fromDay,

        @NotBlank @Size(max = 100) @Pattern(regexp = LINE, message = NO_CONTROLS)
        String titleEs,

        @NotBlank @Size(max = 100) @Pattern(regexp = LINE, message = NO_CONTROLS)
        String titleEn,

        @NotNull Boolean votes,
        @NotNull Boolean eligible,
        @NotNull Boolean paysDues,
        @NotNull Boolean memberPrice,

        @NotEmpty @Size(max = 4)
        List<
                        @NotNull
                        @Pattern(
                                regexp = "sme|large|research|institutional",
                                message = "must be sme, large, research or institutional")
                        String>
                tiers,

        @NotNull @Size(max = 20)
        List<@NotBlank @Size(max = 200) @Pattern(regexp = LINE, message = NO_CONTROLS) String> duties,

        @NotNull @Pattern(regexp = "anyone|team|closed", message = "must be anyone, team or closed")
        String entry,

        @NotNull @Pattern(regexp = "open|automatic|confirmed", message = "must be open, automatic or confirmed")
        String renewal,

        @NotNull @Min(0) @Max(366) Integer reminderDays,
        @NotNull @Min(0) @Max(366) Integer graceDays,
        @NotNull Boolean entranceAgain,

        @NotBlank @Size(max = 500) @Pattern(regexp = LINE, message = NO_CONTROLS)
        String source) {

    private static final String LINE = "\\P{Cntrl}*";
    private static final String NO_CONTROLS = "must not contain control characters";

    MemberKind adopted() {
        return new MemberKind(
                kind,
                fromDay,
                titleEs.strip(),
                titleEn.strip(),
                new MemberKind.Rights(votes, eligible, paysDues, memberPrice),
                tiers.stream().distinct().toList(),
                duties.stream().map(String::strip).toList(),
                MemberKind.Entry.of(entry),
                new MemberKind.Term(MemberKind.Renewal.of(renewal), reminderDays, graceDays, entranceAgain),
                source.strip());
    }

    static KindForm of(MemberKind kind) {
        return new KindForm(
                kind.code(),
                kind.fromDay(),
                kind.titleEs(),
                kind.titleEn(),
                kind.rights().votes(),
                kind.rights().eligible(),
                kind.rights().paysDues(),
                kind.rights().memberPrice(),
                kind.tiers(),
                kind.duties(),
                kind.entry().word(),
                kind.term().renewal().word(),
                kind.term().reminderDays(),
                kind.term().graceDays(),
                kind.term().entranceAgain(),
                kind.source());
    }
}
