package org.tejido.member.classification;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tejido.member.history.Language;

/**
 * What an organisation does, by a code of one version of NACE, or of a country's own that refines one.
 *
 * @param scheme such as {@code nace-2.1}
 * @param code without dots: {@code 7210}
 */
public record Activity(String scheme, String code) {

    private static final String FAMILY = "nace";

    /** @throws ActivityUnknown at {@code pointer} */
    public static Activity of(String scheme, String typed, String pointer) {
        var code = plain(typed);
        return Classifications.find(scheme)
                .filter(it -> it.family().equals(FAMILY))
                .flatMap(it -> it.find(code))
                .map(entry -> new Activity(scheme, entry.code()))
                .orElseThrow(() -> new ActivityUnknown(pointer));
    }

    /** As a cell of a file or a filter has it, with its version: {@code nace-2.1:72.10}. @throws ActivityUnknown */
    public static Activity of(String word, String pointer) {
        var between = word.indexOf(':');
        if (between < 0) {
            throw new ActivityUnknown(pointer);
        }
        return of(word.substring(0, between).strip().toLowerCase(Locale.ROOT), word.substring(between + 1), pointer);
    }

    /** As {@link #word()} has written it. */
    public static Activity read(String word) {
        var between = word.indexOf(':');
        return new Activity(word.substring(0, between), word.substring(between + 1));
    }

    /**
     * All that a filter means: one code of one version, or a number in each version that has it. A letter alone means
     * nothing: R&D is in M of one and in N of the next.
     *
     * @throws ActivityUnknown
     */
    public static List<String> asked(String typed) {
        if (typed.indexOf(':') >= 0) {
            return List.of(of(typed, "/nace").word());
        }
        var code = plain(typed);
        var words = Classifications.family(FAMILY)
                .filter(it -> it.find(code).filter(entry -> entry.level() > 1).isPresent())
                .map(it -> new Activity(it.scheme(), code).word())
                .toList();
        if (words.isEmpty()) {
            throw new ActivityUnknown("/nace");
        }
        return words;
    }

    public String word() {
        return scheme + ":" + code;
    }

    public String label(Language language) {
        return Classifications.find(scheme)
                .flatMap(it -> it.find(code))
                .map(entry -> entry.label(language))
                .orElse(code);
    }

    /** Itself and all that it is part of, also by what these correspond to in another version. */
    public Stream<String> within() {
        return Classifications.find(scheme).stream()
                .flatMap(it -> it.path(code).stream())
                .flatMap(entry -> Stream.concat(
                        Stream.of(new Activity(scheme, entry.code())),
                        entry.corresponds().entrySet().stream()
                                .map(other -> new Activity(other.getKey(), other.getValue()))))
                .map(Activity::word);
    }

    private static String plain(String typed) {
        return typed.replace(".", "").strip().toUpperCase(Locale.ROOT);
    }
}
