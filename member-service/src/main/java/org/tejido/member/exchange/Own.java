package org.tejido.member.exchange;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.member.field.FillInMany;
import org.tejido.member.field.FillInMany.Filling;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The office's own fields of those whom the rows of a batch are about.
 *
 * @param filled what is filled in of those who are known
 */
record Own(Mapping mapping, OwnFields.Asked asked, Map<UUID, FillInMany.Known> filled) {

    private static final FillInMany.Known NOTHING = new FillInMany.Known(JsonNodeFactory.instance.objectNode(), 0);

    /**
     * What changes of them; null where nothing does.
     *
     * @param home the organisation itself, or the one at which the person is at home
     * @throws RowTrouble for a cell that its field does not take
     */
    @Nullable
    Filling filling(UUID owner, UUID home, Draft draft) {
        var known = of(owner);
        var changes = asked.changes(mapping, draft, known.values());
        return changes.isEmpty() ? null : new Filling(owner, home, changes, known.version());
    }

    Before before(Object form, @Nullable Filling filling) {
        return filling == null
                ? new Before(form, JsonNodeFactory.instance.objectNode())
                : new Before(
                        form,
                        OwnFields.before(filling.changes(), of(filling.owner()).values()));
    }

    /** What a row made of what was there before it. */
    Map<String, JsonNode> became(Draft draft, JsonNode before) {
        return asked.changes(mapping, draft, before);
    }

    FillInMany.Known of(UUID owner) {
        return Objects.requireNonNull(filled.getOrDefault(owner, NOTHING));
    }
}
