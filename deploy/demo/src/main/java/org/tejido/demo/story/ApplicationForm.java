package org.tejido.demo.story;

import java.util.List;

/** What a company writes into the public form. */
record ApplicationForm(Organisation organisation, Contact contact) {

    record Organisation(
            String name,
            String taxId,
            String kind,
            String country,
            String city,
            boolean sme,
            String description,
            List<String> keywords) {}

    static ApplicationForm of(Run run) {
        return new ApplicationForm(
                new Organisation(
                        run.companyName(),
                        Nif.invented(),
                        "company",
                        "ES",
                        "Salamanca",
                        true,
                        "Blood tests that find cancer early.",
                        List.of("oncology", "liquid biopsy")),
                new Contact("Carmen Contacto", run.mailOf("carmen")));
    }

    /** The same with a tax identifier whose check digit is wrong. */
    ApplicationForm mistyped() {
        return with(organisation.name(), Nif.mistyped(organisation.taxId()));
    }

    /** The form of somebody who gives another name and another tax identifier. */
    ApplicationForm under(String name) {
        return with(name, Nif.invented());
    }

    private ApplicationForm with(String name, String taxId) {
        var it = organisation;
        return new ApplicationForm(
                new Organisation(
                        name, taxId, it.kind(), it.country(), it.city(), it.sme(), it.description(), it.keywords()),
                contact);
    }
}
