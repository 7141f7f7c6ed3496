package org.tejido.member.privacy.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is due by a rule.
 *
 * @param before of that day or earlier
 * @param done how many of them it has become of what the rule says
 * @param items the longest due first, as many as one run takes
 */
record Finding(
        String category,
        String effect,
        LocalDate before,
        String basis,
        int due,
        int onHold,
        int done,
        List<Item> items) {

    /** @param since the day that is counted from */
    record Item(UUID id, LocalDate since, boolean onHold) {}

    static Finding of(RetentionRule rule, LocalDate today, List<Item> items) {
        var held = (int) items.stream().filter(Item::onHold).count();
        return new Finding(
                rule.category().word(), rule.effect(), rule.before(today), rule.basis(), items.size(), held, 0, items);
    }

    /** Those that nothing holds. */
    List<UUID> free() {
        return items.stream().filter(item -> !item.onHold).map(Item::id).toList();
    }

    Finding after(int many) {
        return new Finding(category, effect, before, basis, due, onHold, many, items);
    }
}
