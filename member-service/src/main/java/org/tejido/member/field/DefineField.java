package org.tejido.member.field;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.audit.Audit;
import org.tejido.platform.audit.Deed;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
class DefineField {

    private final Fields fields;
    private final Audit audit;

    DefineField(Fields fields, Audit audit) {
        this.fields = fields;
        this.audit = audit;
    }

    @Transactional
    public Mono<Field> define(FieldForm form, Caller caller) {
        return Mono.fromSupplier(form::field)
                .flatMap(field -> fields.add(field, caller))
                .delayUntil(field -> audit.note(Deed.of("field.defined", field.id())));
    }
}
