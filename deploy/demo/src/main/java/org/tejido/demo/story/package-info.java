/**
 * The main story in acts: a company joins, publishes a call, finds partners, builds a consortium, meets them at an event; and every
 * step of it stands in its history, once. Each act takes what the acts before have brought about and leaves a record.
 */
@NullMarked
package org.tejido.demo.story;

import org.jspecify.annotations.NullMarked;
