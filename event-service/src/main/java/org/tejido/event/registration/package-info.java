/**
 * Who comes. Taking a seat is one SQL statement: it asks who is a member, moves the event's counter where the capacity
 * allows it, writes the registration with the price of that moment, and tells it. Nobody counts rows to decide, and the
 * statement that cancels frees the seats. Whoever comes is checked in once; saying it again changes nothing.
 * Names and addresses stay in this service: other services hear of registrations by id alone.
 */
@NullMarked
package org.tejido.event.registration;

import org.jspecify.annotations.NullMarked;
