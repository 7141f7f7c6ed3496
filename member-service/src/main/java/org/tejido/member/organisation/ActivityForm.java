package org.tejido.member.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.tejido.member.classification.Activity;

/** A code as it is typed, with or without dots, and the version of the nomenclature that has it. */
public record ActivityForm(
        @NotBlank @Size(max = 20) String scheme,
        @NotBlank @Size(max = 10) String code) {

    Activity activity(String pointer) {
        return Activity.of(scheme, code, pointer);
    }

    public static ActivityForm of(Activity activity) {
        return new ActivityForm(activity.scheme(), activity.code());
    }
}
