package org.tejido.member.classification;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tejido.member.history.Language;

/** What somebody is typing to find an entry: the beginning of its code, or of words of its label. */
record Typed(List<String> beginnings) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST = 8;

    static Typed of(@Nullable String query) {
        return new Typed(
                query == null
                        ? List.of()
                        : words(query.replaceAll("(?<=\\d)\\.(?=\\d)", "")).limited());
    }

    boolean fits(Entry entry, Language language) {
        var words = words(entry.label(language)).beginnings;
        return beginnings.stream()
                .allMatch(typed -> entry.code().toLowerCase(Locale.ROOT).startsWith(typed)
                        || words.stream().anyMatch(word -> word.startsWith(typed)));
    }

    private List<String> limited() {
        return beginnings.stream().limit(MOST).toList();
    }

    private static Typed words(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return new Typed(Arrays.stream(BETWEEN.split(plain))
                .filter(word -> !word.isEmpty())
                .toList());
    }
}
