/**
 * The service's own contract, served as it lies in {@code contracts/}.
 */
@NullMarked
package org.tejido.platform.contract;

import org.jspecify.annotations.NullMarked;
