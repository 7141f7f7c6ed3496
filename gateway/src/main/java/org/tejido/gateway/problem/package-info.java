/**
 * Every refusal as RFC 9457, in the form that the services use.
 */
@NullMarked
package org.tejido.gateway.problem;

import org.jspecify.annotations.NullMarked;
