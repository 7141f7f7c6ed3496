/**
 * Organisations that the cluster knows, members or not: what they are, and how to find them as one types them.
 * Before a new one is made, those that it could be are looked up, so that nobody is in the books twice.
 */
@NullMarked
package org.tejido.member.organisation;

import org.jspecify.annotations.NullMarked;
