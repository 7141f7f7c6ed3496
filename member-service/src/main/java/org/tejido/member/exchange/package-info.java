/**
 * Organisations and people in and out as the files that offices keep. A file is staged, tried, and committed: the trial
 * writes nothing and says of every row what would become of it; the commit works rows off in batches, each a transaction
 * with its own outcomes, so that whoever takes over goes on where it stopped and does nothing twice.
 */
@NullMarked
package org.tejido.member.exchange;

import org.jspecify.annotations.NullMarked;
