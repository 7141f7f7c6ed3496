package org.tejido.member.field;

import java.util.UUID;

record FieldView(UUID fieldId, String subject, String key, String type, Terms terms, long version) {

    static FieldView of(Field field) {
        return new FieldView(
                field.id(), field.subject().word(), field.key(), field.type().word(), field.terms(), field.version());
    }
}
