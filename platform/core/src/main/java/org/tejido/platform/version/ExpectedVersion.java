package org.tejido.platform.version;

import org.tejido.platform.problem.StaleVersion;

/** The version that the caller has read and means to change, from {@code If-Match}. */
public record ExpectedVersion(long value) {

    /**
     * @param what is to be changed, as in {@link StaleVersion}
     * @throws StaleVersion where it has another version by now
     */
    public void require(long version, String what, Object id) {
        if (version != value) {
            throw new StaleVersion(what, id);
        }
    }
}
