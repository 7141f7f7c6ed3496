/**
 * Who comes. Everybody who wants seats of one event stands in one line, and those who come together go in together: one
 * call of {@code take_seats} (R__seats.sql) asks who is a member, takes the seats from their pools, writes registrations,
 * messages and answers. Whoever is too late may wait: a seat that is given up is offered to them in the statement that frees it.
 * Names and addresses stay in this service: other services hear of registrations by id alone.
 */
@NullMarked
package org.tejido.event.registration;

import org.jspecify.annotations.NullMarked;
