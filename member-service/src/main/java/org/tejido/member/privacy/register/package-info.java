/**
 * The register of processing activities (GDPR, art. 30): what is done with data of people, for which purpose and by which
 * right. It is kept in versions, and the notice that people read (arts. 13 and 14) is made from it, so that both say the same.
 */
@NullMarked
package org.tejido.member.privacy.register;

import org.jspecify.annotations.NullMarked;
