/**
 * When something takes place. The local time that people read on the poster, with its IANA zone, is the truth; the UTC
 * instant is derived from it. A local time that the clocks skip is refused, one that they show twice means the first.
 */
@NullMarked
package org.tejido.event.schedule;

import org.jspecify.annotations.NullMarked;
