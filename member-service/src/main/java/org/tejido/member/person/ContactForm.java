package org.tejido.member.person;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.member.organisation.OrganisationId;

/** How a person is called and reached: in the public form, in the office, and in a patch. */
public record ContactForm(
        @NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS)
        String name,

        @NotBlank @Size(max = 254) @Email(regexp = ADDRESS, message = "must be an e-mail address")
        String email,

        @Nullable @Size(max = 40) @Pattern(regexp = NUMBER, message = "must be a telephone number")
        String phone,

        @Nullable @Size(max = 120) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS)
        String position) {

    static final String ONE_LINE = "\\P{Cntrl}*";
    static final String NO_CONTROLS = "must not contain control characters";
    static final String ADDRESS = "[^\\s\\p{Cntrl}@]++@[^\\s\\p{Cntrl}@][^\\s\\p{Cntrl}@.]*+\\.[^\\s\\p{Cntrl}@]++";
    static final String NUMBER = "\\+?[0-9 ()./-]{5,}(( ?(x|ext\\.?) ?)[0-9]{1,6})?";

    Person person(UUID id, OrganisationId organisation) {
        return new Person(id, organisation, name.strip(), email, phone, position, 1);
    }

    Person revising(Person person) {
        return person.revise(name.strip(), email, phone, position);
    }

    /** As it is kept. */
    public ContactForm stripped() {
        return new ContactForm(name.strip(), email, phone, position);
    }

    static ContactForm of(Person person) {
        return new ContactForm(person.name(), person.email(), person.phone(), person.position());
    }
}
