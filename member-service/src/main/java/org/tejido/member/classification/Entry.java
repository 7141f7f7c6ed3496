package org.tejido.member.classification;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tejido.member.history.Language;

/**
 * One line of a nomenclature.
 *
 * @param level 1 for those that have nothing above them
 * @param labels by language (BCP 47); {@code und} for a name in the tongue of the place itself
 */
public record Entry(String code, @Nullable String parent, int level, Map<String, String> labels) {

    /** In that language, or as the source has it: not every version has been published in each. */
    public String label(Language language) {
        var asked = labels.get(language.tag());
        return asked == null ? labels.getOrDefault("en", labels.getOrDefault("und", code)) : asked;
    }
}
