/**
 * E-mail: over SMTP, or, where none is configured, into a table and the log, where an administrator reads it.
 */
@NullMarked
package org.tejido.gateway.mail;

import org.jspecify.annotations.NullMarked;
