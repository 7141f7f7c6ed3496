package org.tejido.event.privacy;

import java.util.List;
import java.util.UUID;

/**
 * @param erased registrations without their person from now on
 * @param kept registrations for what is still to come: they are cancelled first, or it is waited for
 * @param companion how many registrations of others named the person beside somebody else, and do so no more
 */
record ErasureView(List<UUID> erased, List<UUID> kept, long companion) {}
