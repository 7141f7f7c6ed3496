package org.tejido.event.door;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wears.
 *
 * @param category how they come, where the event has categories
 * @param pass what its QR code says
 */
record Badge(
        String name,
        @Nullable String organisation,
        @Nullable String category,
        String pass) {}
