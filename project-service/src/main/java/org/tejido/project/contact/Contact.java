package org.tejido.project.contact;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A person to talk to. */
public record Contact(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Email @Size(max = 254) String email) {

    /** Says nothing: what is never written cannot be found in a log. */
    @Override
    public String toString() {
        return "Contact[…]";
    }
}
