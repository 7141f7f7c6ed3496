package org.tejido.member.classification;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tejido.member.history.Language;

/**
 * One line of a nomenclature.
 *
 * @param level 1 for those that have nothing above them
 * @param corresponds by scheme, the one entry of another version that this is, or is a part of
 * @param labels by language (BCP 47); {@code und} for a name in the tongue of the place itself
 */
public record Entry(
        String code, @Nullable String parent, int level, Map<String, String> corresponds, Map<String, String> labels) {

    /** In that language, or as the source has it: not every version has been published in each. */
    public String label(Language language) {
        return Stream.of(language.tag(), "en", "und", "es")
                .map(labels::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(code);
    }
}
