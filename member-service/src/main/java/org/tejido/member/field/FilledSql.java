package org.tejido.member.field;

/** What is filled in, in the statement of whoever shows its owner. */
public final class FilledSql {

    /**
     * Of an organisation {@code o}, by the keys of the fields: all of it, or, unless {@code :everything}, what the member sees.
     */
    public static final String OF_ORGANISATION = """
            (SELECT coalesce(jsonb_object_agg(filled.key, filled.value), '{}')
               FROM (SELECT f.key,
                            CASE f.type WHEN 'choices' THEN jsonb_agg(v.text ORDER BY v.place)
                                        ELSE jsonb_agg(coalesce(to_jsonb(v.text), to_jsonb(v.number), to_jsonb(v.day),
                                                                to_jsonb(v.flag), to_jsonb(v.refers_to))) -> 0 END AS value
                       FROM field_value v JOIN field f ON f.id = v.field_id
                      WHERE v.owner_id = o.id AND (:everything OR f.terms @> '{"memberSees": true}')
                      GROUP BY f.key, f.type) filled)
            """;

    private FilledSql() {}
}
