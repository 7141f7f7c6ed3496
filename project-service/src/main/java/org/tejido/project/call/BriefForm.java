package org.tejido.project.call;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tejido.project.contact.Contact;

/** A call as its owner words it; the shape to which a merge patch is applied. */
record BriefForm(
        @NotBlank @Size(max = 300) String title,

        @JsonProperty("abstract") @NotBlank @Size(max = 20000)
        String summary,

        @Nullable @Size(max = 100) String programme,
        @NotNull LocalDate deadline,
        @Nullable @Valid SeeksForm seeks,
        @NotNull @Valid Contact contact) {

    static BriefForm of(Call call) {
        var brief = call.brief();
        return new BriefForm(
                brief.title(),
                brief.summary(),
                brief.programme(),
                brief.deadline(),
                new SeeksForm(
                        brief.seeks().kinds(),
                        brief.seeks().countries(),
                        brief.seeks().expertise()),
                call.contact());
    }

    Brief brief() {
        return new Brief(title, summary, programme, deadline, seeks == null ? SeeksForm.ANYBODY : seeks.seeks());
    }
}
