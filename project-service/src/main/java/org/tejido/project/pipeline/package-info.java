/**
 * The pipeline: proposals for funding on their way from an idea over an outline to what was submitted and decided, with
 * their deadlines, as a calendar too, and with the hours that the cluster's office has given to them.
 */
@NullMarked
package org.tejido.project.pipeline;

import org.jspecify.annotations.NullMarked;
