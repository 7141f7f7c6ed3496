package org.tejido.member.field;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.history.History;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Hundreds at once, by the rules of {@link FillIn}. */
@Service
public class FillInMany {

    private final Fields fields;
    private final Values values;
    private final History history;

    FillInMany(Fields fields, Values values, History history) {
        this.fields = fields;
        this.values = values;
        this.history = history;
    }

    /**
     * @param home the organisation itself, or the one at which the person is at home
     * @param changes by the keys of the fields; null of one that is emptied
     * @param version as it was read, or 0 of somebody who has just been written down
     */
    public record Filling(UUID owner, UUID home, Map<String, JsonNode> changes, long version) {}

    /** @param values by the keys of their fields, also what the member does not see */
    public record Known(ObjectNode values, long version) {}

    /** What is filled in of each. @param subject organisation or person */
    public Mono<Map<UUID, Known>> of(String subject, Collection<UUID> owners) {
        return values.of(Subject.of(subject), owners).map(filled -> {
            var known = new LinkedHashMap<UUID, Known>();
            filled.forEach((owner, it) -> known.put(owner, new Known(it.json(true), it.version())));
            return known;
        });
    }

    /** Fails with {@link org.tejido.platform.problem.StaleVersion} where the values of one have changed meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> fillIn(String subject, List<Filling> fillings) {
        return fillings.isEmpty()
                ? Mono.empty()
                : fields.byKey(Subject.of(subject))
                        .flatMap(known -> values.saveAll(Subject.of(subject), known, fillings))
                        .then(Mono.defer(() -> history.writeAll(
                                "member.field.filled-in",
                                fillings.stream()
                                        .filter(it -> it.version() > 0)
                                        .map(it -> new History.About(it.home(), it.owner(), it.version() + 1))
                                        .toList(),
                                subject + "Id",
                                Values.address(Subject.of(subject)))));
    }
}
