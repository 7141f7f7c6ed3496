package org.tejido.project.call;

import java.util.List;

/**
 * Something that a partner is to do.
 *
 * @param expertise that it needs, in the owner's words
 */
public record Task(String name, List<String> expertise) {

    public Task {
        expertise = List.copyOf(expertise);
    }
}
