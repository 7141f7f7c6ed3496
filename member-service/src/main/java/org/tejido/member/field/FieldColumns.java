package org.tejido.member.field;

import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The fields of organisations as columns of a sheet. */
@Component
public class FieldColumns {

    private final Fields fields;

    FieldColumns(Fields fields) {
        this.fields = fields;
    }

    /** Of those that are still filled in, in their order. */
    public Mono<List<String>> keys() {
        return fields.of(Subject.ORGANISATION).map(all -> all.stream()
                .filter(field -> !field.terms().closed())
                .map(Field::key)
                .toList());
    }
}
