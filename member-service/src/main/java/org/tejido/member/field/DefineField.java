package org.tejido.member.field;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
class DefineField {

    private final Fields fields;

    DefineField(Fields fields) {
        this.fields = fields;
    }

    @Transactional
    public Mono<Field> define(FieldForm form, Caller caller) {
        return Mono.fromSupplier(form::field).flatMap(field -> fields.add(field, caller));
    }
}
