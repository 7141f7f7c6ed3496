package org.tejido.member.field;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tejido.platform.problem.Refusal;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The office's own fields as the columns of a list that comes in. */
@Component
public class FieldCells {

    private final Fields fields;

    FieldCells(Fields fields) {
        this.fields = fields;
    }

    /** @param subject organisation or person */
    public Mono<Columns> of(String subject) {
        return fields.of(Subject.of(subject)).map(Columns::new);
    }

    /** All fields of a subject, retired ones among them. */
    public static final class Columns {

        /** Where none is asked for. */
        public static final Columns NONE = new Columns(List.of());

        private final Map<String, Field> fields;

        private Columns(List<Field> fields) {
            this.fields = fields.stream().collect(Collectors.toMap(Field::key, field -> field));
        }

        /** By what a heading may call those that are still filled in: labels, and the names that exports have. */
        public Map<String, List<String>> names() {
            return fields.values().stream()
                    .filter(field -> !field.terms().closed())
                    .collect(Collectors.toMap(Field::key, Columns::names));
        }

        private static List<String> names(Field field) {
            var label = field.terms().label();
            return List.of(FieldFilter.PREFIX + field.key(), label.es(), label.en());
        }

        public boolean has(String key) {
            return fields.containsKey(key);
        }

        public boolean isRequired(String key) {
            return has(key) && field(key).terms().mustBeFilledIn();
        }

        /** Whether its cells name an organisation, by more than its id. */
        public boolean refersToAnOrganisation(String key) {
            return has(key) && field(key).type() == Type.ORGANISATION;
        }

        /**
         * A cell as the API would have the value; whether the field takes it is said when it is written.
         *
         * @param known what is filled in; as exports write it, a cell says the same
         * @throws Refusal where it cannot be read as what the field holds
         */
        public JsonNode read(String key, String cell, JsonNode known) {
            return known.isNumber() && cell.equals(known.decimalValue().toPlainString())
                    ? known
                    : new CellReading(field(key)).read(cell);
        }

        /** Whether both say the same, however a number is written. */
        public static boolean isSame(JsonNode one, JsonNode other) {
            return Filled.isSame(one, other);
        }

        /** @throws Refusal where the field does not take the value */
        public JsonNode require(String key, JsonNode value) {
            Filled.read(field(key), value);
            return value;
        }

        public static Refusal missing(String key) {
            return ValueUnfit.missing(key);
        }

        public static Refusal unknownOrganisation(String key) {
            return ValueUnfit.unknownOrganisation(key);
        }

        private Field field(String key) {
            var field = fields.get(key);
            if (field == null) {
                throw ValueUnfit.unknownField(key);
            }
            return field;
        }
    }
}
