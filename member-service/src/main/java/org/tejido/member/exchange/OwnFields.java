package org.tejido.member.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tejido.member.field.FieldCells;
import org.tejido.member.field.FillInMany;
import org.tejido.member.organisation.KnownOrganisations;
import org.tejido.member.organisation.KnownOrganisations.Sought;
import org.tejido.member.taxid.TaxId;
import org.tejido.platform.problem.Refusal;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The office's own fields in the rows of a file. */
@Component
class OwnFields {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final FieldCells fieldCells;
    private final KnownOrganisations organisations;
    private final FillInMany fillInMany;

    OwnFields(FieldCells fieldCells, KnownOrganisations organisations, FillInMany fillInMany) {
        this.fieldCells = fieldCells;
        this.organisations = organisations;
        this.fillInMany = fillInMany;
    }

    Mono<FieldCells.Columns> columns(Subject subject) {
        return fieldCells.of(subject.field());
    }

    /** Fails with {@link MappingInvalid} for a column that is to hold what there is not. */
    Mono<Void> requireKnown(ImportJob job) {
        var own = job.mapping().own();
        return own.isEmpty()
                ? Mono.empty()
                : columns(job.subject())
                        .doOnNext(known -> own.forEach((key, place) -> {
                            if (!known.has(key)) {
                                throw new MappingInvalid(place, "There is no field field.%s here.".formatted(key));
                            }
                        }))
                        .then();
    }

    /**
     * Looks up what the rows refer to, and what is filled in of those who are known; without a look at the database where no
     * such field is mapped.
     */
    Mono<Own> of(ImportJob job, List<Draft> drafts, Collection<UUID> known) {
        var mapping = job.mapping();
        return mapping.own().isEmpty()
                ? Mono.just(new Own(mapping, Asked.NOTHING, Map.of()))
                : columns(job.subject())
                        .flatMap(columns -> Mono.zip(
                                referred(job, columns, drafts),
                                fillInMany.of(job.subject().field(), known),
                                (referred, filled) -> new Own(mapping, new Asked(columns, referred), filled)));
    }

    /** What stood in the fields that change: null where nothing did. */
    static ObjectNode before(Map<String, JsonNode> changes, JsonNode known) {
        var before = JSON.objectNode();
        changes.keySet().forEach(key -> before.set(key, known.has(key) ? known.path(key) : JSON.nullNode()));
        return before;
    }

    /** An organisation is named by our id, by its tax number or by its exact name. */
    private Mono<Map<String, UUID>> referred(ImportJob job, FieldCells.Columns columns, List<Draft> drafts) {
        var named = drafts.stream()
                .flatMap(draft -> draft.own().entrySet().stream())
                .filter(cell -> columns.refersToAnOrganisation(cell.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        var sought = new ArrayList<Sought>();
        for (var place = 0; place < named.size(); place++) {
            sought.add(sought(place, named.get(place), job.settings().country()));
        }
        return named.isEmpty()
                ? Mono.just(Map.of())
                : organisations.find(null, sought).map(found -> {
                    var referred = new HashMap<String, UUID>();
                    found.forEach((place, meant) -> {
                        if (meant.size() == 1) {
                            referred.put(named.get(place), meant.getFirst().id());
                        }
                    });
                    return referred;
                });
    }

    private static Sought sought(int place, String named, String home) {
        if (ID.matcher(named).matches()) {
            return new Sought(place, UUID.fromString(named), null, null, null);
        }
        try {
            return new Sought(place, null, null, TaxId.of(home, named), null);
        } catch (Refusal none) {
            return new Sought(place, null, null, null, named);
        }
    }

    /** What the rows of a batch say of them, and whom they refer to by what is written in a cell. */
    record Asked(FieldCells.Columns columns, Map<String, UUID> referred) {

        static final Asked NOTHING = new Asked(FieldCells.Columns.NONE, Map.of());

        /**
         * What changes, by the keys of the fields. Cells that are empty leave what there is.
         *
         * @param known what is filled in already
         * @throws RowTrouble for a cell that its field does not take
         */
        Map<String, JsonNode> changes(Mapping mapping, Draft draft, JsonNode known) {
            var changes = new LinkedHashMap<String, JsonNode>();
            for (var key : mapping.own().keySet()) {
                var cell = draft.own().get(key);
                var now = known.path(key);
                if (cell != null) {
                    var value = Rules.unlessRefused(() -> read(key, cell, now));
                    if (!FieldCells.Columns.isSame(value, now)) {
                        changes.put(key, Rules.unlessRefused(() -> columns.require(key, value)));
                    }
                } else if (columns.isRequired(key) && now.isMissingNode()) {
                    throw RowTrouble.of(FieldCells.Columns.missing(key));
                }
            }
            return changes;
        }

        private JsonNode read(String key, String cell, JsonNode known) {
            if (!columns.refersToAnOrganisation(key)) {
                return columns.read(key, cell, known);
            }
            var organisation = referred.get(cell);
            if (organisation == null) {
                throw FieldCells.Columns.unknownOrganisation(key);
            }
            return JSON.stringNode(organisation.toString());
        }
    }
}
