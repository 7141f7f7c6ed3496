/**
 * What people are told by mail: that they have a seat, are offered one or have it no more, that an event moved or is called off,
 * and that it is near; and that they are invited. What is to be told is written down where it happens, by triggers of the database; how it reads is decided
 * when the mail is fetched by whoever sends mail, so that it says what holds by then.
 */
@NullMarked
package org.tejido.event.notice;

import org.jspecify.annotations.NullMarked;
