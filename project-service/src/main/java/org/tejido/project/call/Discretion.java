package org.tejido.project.call;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a call keeps back, and from whom.
 *
 * @param anonymous whether its owner stays unnamed until a cooperation discloses it
 * @param excluded organisations for which there is no such call, such as competitors
 * @param confidential the part for whoever has agreed on secrecy
 */
public record Discretion(
        boolean anonymous, List<UUID> excluded, @Nullable String confidential) {

    public static final Discretion NONE = new Discretion(false, List.of(), null);

    public Discretion {
        excluded = List.copyOf(excluded);
    }

    /** Messages have told whose call it is, and cannot be taken back. @throws AnonymityGone */
    void requireReachableFrom(Discretion before) {
        if (anonymous && !before.anonymous) {
            throw new AnonymityGone();
        }
    }

    /** Says nothing: what is never written cannot be found in a log. */
    @Override
    public String toString() {
        return "Discretion[…]";
    }
}
