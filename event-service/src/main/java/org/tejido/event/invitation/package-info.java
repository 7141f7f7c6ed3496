/**
 * Who is invited to events that only they see: organisations, whose people see them when they have signed in, and addresses, whose owners
 * open a link. To be invited is no seat: whoever is registers as for any other event.
 */
@NullMarked
package org.tejido.event.invitation;

import org.jspecify.annotations.NullMarked;
