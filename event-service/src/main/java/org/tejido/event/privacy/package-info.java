/**
 * What becomes of data of people. Registrations hold names and addresses as they were typed in: once they are over, or once
 * a person asks, an administrator empties them. That somebody came, for whom and at which price, is kept without them.
 */
@NullMarked
package org.tejido.event.privacy;

import org.jspecify.annotations.NullMarked;
