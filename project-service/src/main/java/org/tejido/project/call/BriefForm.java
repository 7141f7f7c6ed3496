package org.tejido.project.call;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.project.contact.Contact;

/** A call as its owner words it; the shape to which a merge patch is applied. */
record BriefForm(
        @NotNull @Pattern(regexp = CallKind.PATTERN, message = "must be a kind of call")
        String kind,

        @NotBlank @Size(max = 300) String title,

        @JsonProperty("abstract") @NotBlank @Size(max = 20000)
        String summary,

        @Nullable @Size(min = 1, max = 20000) String description,
        @Nullable @Size(min = 1, max = 10000) String advantages,
        @Nullable @Min(1) @Max(9) Integer readinessLevel,

        @Nullable @Pattern(regexp = IP_STATUS, message = "must be a way of protection")
        String ipStatus,

        @Nullable @Size(min = 1, max = 2000) String ipComment,
        @Nullable @Size(max = 100) String programme,
        @NotNull LocalDate deadline,
        @Nullable @Valid SeeksForm seeks,
        @Nullable Boolean anonymous,
        @Nullable @Size(max = 100) List<@NotNull UUID> excludedIds,
        @Nullable @Size(min = 1, max = 20000) String confidential,
        @NotNull @Valid Contact contact) {

    /** The states of protection that the Enterprise Europe Network's technology profiles know. */
    static final String IP_STATUS =
            "secret-know-how|copyright|design-right|trade-mark|exclusive-right|patent-applied-for|patent-granted|none";

    static BriefForm of(Call call) {
        var brief = call.brief();
        var particulars = brief.particulars();
        var discretion = call.discretion();
        return new BriefForm(
                brief.kind().wire(),
                brief.title(),
                brief.summary(),
                particulars.description(),
                particulars.advantages(),
                particulars.readinessLevel(),
                particulars.ipStatus(),
                particulars.ipComment(),
                brief.programme(),
                brief.deadline(),
                SeeksForm.of(brief.seeks()),
                discretion.anonymous(),
                discretion.excluded(),
                discretion.confidential(),
                call.contact());
    }

    Brief brief() {
        return new Brief(
                CallKind.find(kind).orElse(CallKind.COLLABORATION),
                title,
                summary,
                programme,
                deadline,
                seeks == null ? SeeksForm.ANYBODY : seeks.seeks(),
                new Particulars(description, advantages, readinessLevel, ipStatus, ipComment));
    }

    Discretion discretion() {
        return new Discretion(
                Boolean.TRUE.equals(anonymous),
                excludedIds == null
                        ? List.of()
                        : excludedIds.stream().distinct().toList(),
                confidential);
    }
}
