/**
 * The project service: it brings organisations of a cluster together. A call says who is sought; matching says who fits
 * and why; interest, once accepted, discloses the contacts and opens a cooperation; cooperations become a consortium,
 * checked against its programme's rules. Each step is told as a message.
 */
@NullMarked
package org.tejido.project;

import org.jspecify.annotations.NullMarked;
