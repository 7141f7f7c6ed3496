/**
 * How memberships go on from year to year, where their kind does not leave them open-ended: some by themselves, some once the
 * member has confirmed, and whoever has not when the days of grace are over is no member any more. Whoever returns applies anew.
 */
@NullMarked
package org.tejido.member.renewal;

import org.jspecify.annotations.NullMarked;
