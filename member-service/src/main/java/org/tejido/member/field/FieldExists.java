package org.tejido.member.field;

import org.tejido.platform.problem.Refusal;

/** There is a field of that id or that key already, perhaps a retired one. */
final class FieldExists extends Refusal {

    private FieldExists(String code, String detail, String pointer) {
        super(Kind.CONFLICT, code, detail);
        at(pointer);
    }

    static FieldExists ofId() {
        return new FieldExists("field-exists", "There is a field of that id already.", "/id");
    }

    static FieldExists ofKey() {
        return new FieldExists(
                "field-key-taken", "There is a field of that key already, which may be retired.", "/key");
    }
}
