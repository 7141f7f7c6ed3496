/**
 * Membership of an organisation: applied for, decided by the board, lived, ended. Whoever returns applies anew.
 * What an organisation is on a day follows from these facts and the day; it is never stored.
 */
@NullMarked
package org.tejido.member.membership;

import org.jspecify.annotations.NullMarked;
