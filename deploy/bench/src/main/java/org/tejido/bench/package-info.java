/**
 * {@code ./tejido bench}: what the running system costs, each figure beside a floor that was measured in the same run on the
 * same machine: what is left if everything is taken away that need not be there. Starts an installation of its own on free
 * ports, on the loopback address alone, and stops it again. Rates depend on the machine and on what else it does;
 * processor time a request hardly does.
 */
@NullMarked
package org.tejido.bench;

import org.jspecify.annotations.NullMarked;
