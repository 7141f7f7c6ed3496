/**
 * {@code ./tejido demo}: fills a running system with a cluster of real organisations and then walks the main story as its
 * different people, through the gateway and nothing else. Every step says what came of it; the first that does not hold
 * ends the story with status 1. It may be run again on the same data, and whatever dies meanwhile may come
 * back: commands are repeated under the same key, and at the end everything is counted.
 */
@NullMarked
package org.tejido.demo;

import org.jspecify.annotations.NullMarked;
