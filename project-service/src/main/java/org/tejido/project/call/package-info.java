/**
 * Calls for collaborators: an organisation describes what it plans and whom it seeks. A call is drafted, published
 * until its deadline, and closed. Everybody reads an open call; nobody but its owner reads its contact here: that is
 * disclosed by a cooperation alone.
 */
@NullMarked
package org.tejido.project.call;

import org.jspecify.annotations.NullMarked;
