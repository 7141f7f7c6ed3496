package org.tejido.member.field;

import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The office's own fields as columns of a sheet. */
@Component
public class FieldColumns {

    private final Fields fields;

    FieldColumns(Fields fields) {
        this.fields = fields;
    }

    /**
     * As text, of an owner whose id is {@code owner}, field by field as {@code :fields} names them; several choices with a stroke
     * between them.
     */
    public static String filled(String subject, String owner) {
        return """
            ARRAY(SELECT coalesce((SELECT string_agg(coalesce(v.text, CAST(v.number AS text), CAST(v.day AS text),
                                                              CAST(v.flag AS text), CAST(v.refers_to AS text)),
                                                     '|' ORDER BY v.place)
                                     FROM field f JOIN field_value v ON v.field_id = f.id AND v.owner_id = %s
                                    WHERE f.subject = '%s' AND f.key = asked.key), '')
                    FROM unnest(CAST(:fields AS text[])) WITH ORDINALITY AS asked(key, place) ORDER BY asked.place)""".formatted(owner, subject);
    }

    /** Of those that are still filled in, in their order. @param subject organisation or person */
    public Mono<List<String>> keys(String subject) {
        return fields.of(Subject.of(subject)).map(all -> all.stream()
                .filter(field -> !field.terms().closed())
                .map(Field::key)
                .toList());
    }
}
