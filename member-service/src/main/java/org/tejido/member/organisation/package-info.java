/**
 * The organisations that a cluster knows, members or not: companies, universities, hospitals, research centres, public
 * bodies, other clusters. Each is written down once. A tax number settles who is who; a name that is all but the same in
 * the same country is asked about before it is written a second time.
 */
@NullMarked
package org.tejido.member.organisation;

import org.jspecify.annotations.NullMarked;
