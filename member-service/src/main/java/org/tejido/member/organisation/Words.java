package org.tejido.member.organisation;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody is typing into a search box: each word is the beginning of one that is to be there. */
record Words(List<String> beginnings) {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST = 8;

    static Words of(@Nullable String query) {
        return new Words(
                query == null
                        ? List.of()
                        : BETWEEN.splitAsStream(query)
                                .filter(word -> !word.isEmpty())
                                .limit(MOST)
                                .toList());
    }
}
