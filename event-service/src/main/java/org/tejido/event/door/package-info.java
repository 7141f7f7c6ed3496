/**
 * The door of an event. Whoever is admitted gets a signed pass, which a scanner verifies without asking anybody; what scanners
 * have seen is merged by the time at which they saw it, however late and however often it arrives.
 */
@NullMarked
package org.tejido.event.door;

import org.jspecify.annotations.NullMarked;
