package org.tejido.member.person;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What can be changed about a person; where they work is not among it. */
record PersonPatch(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Email @Size(max = 254) String email,
        @Nullable @Size(max = 40) String phone,
        @Nullable @Size(max = 120) String position) {

    static PersonPatch of(Person person) {
        return new PersonPatch(person.name(), person.email(), person.phone(), person.position());
    }

    Person appliedTo(Person person) {
        return new Person(
                person.id(), person.organisationId(), name.strip(), email.strip(), phone, position, person.version() + 1);
    }
}
