/**
 * This service's own small copy of who is a member, heard from member-service. An organisation is one from its admission
 * on, even where the first due falls later, until the day on which its membership ends, and not while it is suspended: that is what price and visibility
 * ask, here and nowhere else, so that a withdrawn right is gone within seconds and nobody is asked over the network.
 */
@NullMarked
package org.tejido.event.membership;

import org.jspecify.annotations.NullMarked;
