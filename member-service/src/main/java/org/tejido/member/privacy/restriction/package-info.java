/**
 * Whose data may be kept and not used (GDPR, art. 18), and who objected to their use (art. 21). A request that is granted begins
 * it, an administrator ends it. What looks at people asks {@code is_restricted}: exports, the check for duplicates, mails that
 * come in, files that would change somebody, and whoever would ask for a consent.
 */
@NullMarked
package org.tejido.member.privacy.restriction;

import org.jspecify.annotations.NullMarked;
