/**
 * Events of a cluster: panels, lectures, courses, conferences, award calls, matchmaking days and trade missions. The team
 * drafts and publishes them; people register through the API, members at their price; whoever comes is checked in.
 * No seat is sold that does not exist, whatever arrives at once and whoever hangs up half-way.
 * An <em>event</em> is always such an occasion; what happened in the domain is a fact, what other services hear a message.
 */
@NullMarked
package org.tejido.event;

import org.jspecify.annotations.NullMarked;
