/**
 * Tests against real servers. {@link TestServers} starts a PostgreSQL and a Kafka broker, or takes them from containers
 * where an engine answers; it never skips. {@link Visitors} call as the people of a story would, {@link Messages} tells
 * and hears what other services tell and hear, {@link HouseRules} holds the architecture.
 */
@NullMarked
package org.tejido.testing;

import org.jspecify.annotations.NullMarked;
