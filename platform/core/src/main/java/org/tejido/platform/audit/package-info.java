/**
 * Who did what. A deed is written down in the transaction of its effect, by ids alone, and stays here until the gateway, where all
 * of them are kept and read, has fetched it.
 */
@NullMarked
package org.tejido.platform.audit;

import org.jspecify.annotations.NullMarked;
