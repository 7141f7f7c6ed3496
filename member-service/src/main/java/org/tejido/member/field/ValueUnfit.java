package org.tejido.member.field;

import org.tejido.platform.problem.Refusal;

/** A value that its field does not take. */
final class ValueUnfit extends Refusal {

    private ValueUnfit(String code, String detail, String key) {
        super(Kind.INVALID, code, detail);
        at("/fields/" + key);
    }

    static ValueUnfit unknownField(String key) {
        return new ValueUnfit(
                "field-unknown",
                "There is no such field.",
                key.replace("~", "~0").replace("/", "~1"));
    }

    static ValueUnfit retiredField(String key) {
        return new ValueUnfit("field-retired", "This field is not filled in any more.", key);
    }

    static ValueUnfit missing(String key) {
        return new ValueUnfit("value-missing", "This field has to be filled in.", key);
    }

    static ValueUnfit wrongForm(String key, String form) {
        return new ValueUnfit("value-wrong-form", "The value is not of the form: %s.".formatted(form), key);
    }

    static ValueUnfit outOfBounds(String key) {
        return new ValueUnfit("value-out-of-bounds", "The number is not within the bounds of the field.", key);
    }

    static ValueUnfit unclearNumber(String key) {
        return new ValueUnfit(
                "number-unclear",
                "Its last three digits may be thousands or decimals: write 1234 or 1,2340 in place of 1,234.",
                key);
    }

    static ValueUnfit unknownChoice(String key) {
        return new ValueUnfit("choice-unknown", "That is not to be chosen here.", key);
    }

    static ValueUnfit unknownOrganisation(String key) {
        return new ValueUnfit("referred-organisation-unknown", "There is no such organisation.", key);
    }
}
