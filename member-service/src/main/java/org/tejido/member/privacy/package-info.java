/**
 * What the law asks of whoever keeps data of people (Regulation (EU) 2016/679, GDPR; Ley Orgánica 3/2018). Each part is a
 * package of its own.
 */
@NullMarked
package org.tejido.member.privacy;

import org.jspecify.annotations.NullMarked;
