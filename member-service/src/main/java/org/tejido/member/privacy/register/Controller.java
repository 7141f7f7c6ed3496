package org.tejido.member.privacy.register;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who answers for what is done with the data (GDPR, art. 4(7)): the cluster that runs this installation. */
@Component
final class Controller {

    private final String name;
    private final String contact;

    Controller(
            @Value("${tejido.privacy.controller-name}") String name,
            @Value("${tejido.privacy.controller-contact}") String contact) {
        this.name = name;
        this.contact = contact;
    }

    String name() {
        return name;
    }

    /** Where people exercise their rights. */
    String contact() {
        return contact;
    }
}
