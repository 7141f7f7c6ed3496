package org.tejido.member.file;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is said of a file beside it. */
record Wish(
        UUID id, UUID organisation, String kind, @Nullable String label, String name) {

    private static final Set<String> KINDS = Set.of("statutes", "minutes", "contract", "certificate", "other");
    private static final Pattern ONE_LINE = Pattern.compile("\\P{Cntrl}{1,200}");

    /** @throws FileRefused for a kind or a name that cannot be */
    Wish requirePossible() {
        if (!KINDS.contains(kind) || isUnfit(name) || label != null && isUnfit(label)) {
            throw FileRefused.named();
        }
        return this;
    }

    private static boolean isUnfit(String line) {
        return line.isBlank() || !ONE_LINE.matcher(line).matches();
    }
}
