/**
 * Whether an organisation is a micro, small or medium-sized enterprise, by Commission Recommendation 2003/361/EC (OJ L 124,
 * 20.5.2003, p. 36): its own figures of the year, those of linked enterprises in full, those of partners by their share, held
 * against the ceilings of article 2 over two years. What it says of itself is kept beside what the rule says.
 */
@NullMarked
package org.tejido.member.sme;

import org.jspecify.annotations.NullMarked;
