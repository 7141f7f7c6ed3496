/**
 * Optimistic concurrency over HTTP: an ETag with every representation, If-Match on every change (RFC 9110, 13.1.1),
 * JSON merge patches (RFC 7396) that are applied to what was read and validated as a whole.
 */
@NullMarked
package org.tejido.platform.version;

import org.jspecify.annotations.NullMarked;
