package org.tejido.member.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tejido.member.history.Language;

/**
 * One version of a nomenclature.
 *
 * @param family nace or nuts: versions of one follow each other
 * @param until the last day on which it is in force; null where no end is known
 */
public record Classification(
        String scheme,
        String family,
        LocalDate from,
        @Nullable LocalDate until,
        Map<String, String> titles,
        Map<String, Entry> byCode) {

    public String title(Language language) {
        return titles.getOrDefault(language.tag(), scheme);
    }

    /** In the order of the source: what is beneath an entry follows it. */
    public Collection<Entry> entries() {
        return byCode.values();
    }

    public Optional<Entry> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The entry and those above it, itself first; empty where there is none. */
    public List<Entry> path(String code) {
        var path = new ArrayList<Entry>();
        var entry = byCode.get(code);
        while (entry != null) {
            path.add(entry);
            entry = entry.parent() == null ? null : byCode.get(entry.parent());
        }
        return path;
    }
}
