package org.tejido.member.field;

import org.tejido.platform.problem.Refusal;

/** What is asked of a field cannot be asked. */
final class FieldFilterMalformed extends Refusal {

    private FieldFilterMalformed(String code, String detail) {
        super(Kind.MALFORMED, code, detail);
    }

    static FieldFilterMalformed subject() {
        return new FieldFilterMalformed("subject-unknown", "Fields are of an organisation or of a person.");
    }

    static FieldFilterMalformed field(String parameter) {
        return new FieldFilterMalformed(
                "field-filter-malformed",
                "There is no such field, or its values have no order: %s.".formatted(printable(parameter)));
    }

    static FieldFilterMalformed value(String parameter, String detail) {
        return new FieldFilterMalformed("field-filter-malformed", "%s: %s".formatted(printable(parameter), detail));
    }

    private static String printable(String parameter) {
        return parameter.replaceAll("[^a-z0-9.-]", "?");
    }
}
