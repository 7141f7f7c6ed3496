/**
 * Everything that happened between an organisation and the cluster, in all services, on one timeline.
 * It is heard from their messages, its own service's included, and every entry leads to its source.
 */
@NullMarked
package org.tejido.member.history;

import org.jspecify.annotations.NullMarked;
