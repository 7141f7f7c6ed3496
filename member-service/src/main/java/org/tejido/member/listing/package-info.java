/**
 * Whether a member wants to be seen in the public directory. It is asked when it applies, and says so itself at any time;
 * the office does it for whoever writes a letter instead.
 */
@NullMarked
package org.tejido.member.listing;

import org.jspecify.annotations.NullMarked;
