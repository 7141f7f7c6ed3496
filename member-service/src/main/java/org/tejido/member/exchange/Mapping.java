package org.tejido.member.exchange;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which column holds what.
 *
 * @param own by the keys of the office's own fields
 */
record Mapping(Map<Field, Integer> places, Map<String, Integer> own) {

    /** What stands before the key of a field of the office: as exports and filters have it. */
    static final String OWN = "field.";

    private static final Set<Field> NAMES_AN_ORGANISATION = EnumSet.of(
            Field.ORGANISATION_NAME, Field.ORGANISATION_TAX_ID, Field.ORGANISATION_EXTERNAL_ID, Field.ORGANISATION_ID);

    /**
     * By the headings; what they do not tell is left to the reader.
     *
     * @param own what a heading may call each of the office's own fields
     */
    static Map<Integer, String> proposed(Subject subject, List<String> headings, Map<String, List<String>> own) {
        var mapping = new TreeMap<Integer, String>();
        Field.of(subject).forEach(field -> {
            var best = -1;
            for (var place = 0; place < headings.size(); place++) {
                var fit = field.fit(headings.get(place));
                if (fit >= 0 && !mapping.containsKey(place) && (best < 0 || fit < field.fit(headings.get(best)))) {
                    best = place;
                }
            }
            if (best >= 0) {
                mapping.put(best, field.word());
            }
        });
        own.forEach((key, names) -> {
            var plain = names.stream().map(Field::plain).toList();
            IntStream.range(0, headings.size())
                    .filter(place -> !mapping.containsKey(place) && plain.contains(Field.plain(headings.get(place))))
                    .findFirst()
                    .ifPresent(place -> mapping.put(place, OWN + key));
        });
        return mapping;
    }

    /** @throws MappingInvalid for a column that is not there, a field that is none, and one that two columns hold */
    static Mapping of(Subject subject, Map<Integer, String> words, int columns) {
        var places = new EnumMap<Field, Integer>(Field.class);
        var own = new TreeMap<String, Integer>();
        words.forEach((place, word) -> {
            if (place < 0 || place >= columns) {
                throw new MappingInvalid(place, "The file has no such column.");
            }
            var held = word.startsWith(OWN)
                    ? own.put(word.substring(OWN.length()), place)
                    : places.put(field(subject, place, word), place);
            if (held != null) {
                throw new MappingInvalid(place, "Two columns hold the same.");
            }
        });
        return new Mapping(places, own);
    }

    private static Field field(Subject subject, int place, String word) {
        return Field.of(subject, word)
                .orElseThrow(() -> new MappingInvalid(place, "There is no field %s here.".formatted(word)));
    }

    /** @throws MappingIncomplete where no row could be taken for want of a column */
    Mapping requireComplete(Subject subject, boolean hasSource) {
        if (subject == Subject.ORGANISATIONS) {
            requireAny(EnumSet.of(Field.NAME, Field.ORGANISATION_ID));
        } else {
            requireAny(EnumSet.of(Field.PERSON_NAME, Field.FIRST_NAME, Field.LAST_NAME, Field.PERSON_ID));
            requireAny(EnumSet.of(Field.EMAIL, Field.PERSON_ID));
            requireAny(NAMES_AN_ORGANISATION);
        }
        if (!hasSource && places.containsKey(Field.EXTERNAL_ID)) {
            throw new SourceMissing();
        }
        return this;
    }

    private void requireAny(Collection<Field> fields) {
        if (fields.stream().noneMatch(places::containsKey)) {
            throw new MappingIncomplete(fields);
        }
    }

    Draft draft(List<String> cells) {
        var values = new EnumMap<Field, String>(Field.class);
        places.forEach((field, place) -> {
            if (isFilled(cells, place)) {
                values.put(field, cells.get(place));
            }
        });
        var filled = new HashMap<String, String>();
        own.forEach((key, place) -> {
            if (isFilled(cells, place)) {
                filled.put(key, cells.get(place));
            }
        });
        return new Draft(values, filled);
    }

    private static boolean isFilled(List<String> cells, int place) {
        return place < cells.size() && !cells.get(place).isEmpty();
    }
}
