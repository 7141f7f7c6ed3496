package org.tejido.member.organisation;

import org.tejido.platform.problem.Refusal;

final class WebsiteInvalid extends Refusal {

    WebsiteInvalid() {
        super(Kind.INVALID, "website-invalid", "A website is an address such as https://www.example.org.");
        at("/website");
    }
}
