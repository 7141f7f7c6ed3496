package org.tejido.project.matching;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shows that an organisation can do something.
 *
 * @param id of the project, where it is one
 * @param text what it has declared, or what the project is called; empty where it is its own description
 */
public record Proof(Kind kind, @Nullable UUID id, String text) {

    /** The strongest first. */
    public enum Kind {
        DECLARED,
        PROJECT,
        OWN_WORDS
    }
}
