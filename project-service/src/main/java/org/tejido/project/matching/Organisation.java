package org.tejido.project.matching;

import java.util.List;
import java.util.UUID;

/**
 * An organisation as matching knows it.
 *
 * @param offers expertise and keywords, in its own words
 * @param text all that it says of itself
 * @param open false for one that is hidden: it neither answers nor is named in a reason
 */
record Organisation(
        UUID id,
        String name,
        String kind,
        String country,
        List<String> offers,
        Declared declared,
        String text,
        boolean open) {}
