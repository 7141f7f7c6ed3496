/** Words of the public site that are the office's own: what the cluster is called, who it is, what the law has it say. */
@NullMarked
package org.tejido.gateway.sitetext;

import org.jspecify.annotations.NullMarked;
