/**
 * The pages of the door: home, sign-in, set-up, invitation, password, account, people. Plain HTML that works without a
 * script, in Spanish and English, on a phone and in the dark.
 */
@NullMarked
package org.tejido.gateway.page;

import org.jspecify.annotations.NullMarked;
