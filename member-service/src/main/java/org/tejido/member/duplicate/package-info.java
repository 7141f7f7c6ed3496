/**
 * Organisations that may be one and stand here twice. Each suspicion names its reasons; the office says that they are two, or
 * acts on it. They are looked for whenever something by which two could be recognised is written down.
 */
@NullMarked
package org.tejido.member.duplicate;

import org.jspecify.annotations.NullMarked;
