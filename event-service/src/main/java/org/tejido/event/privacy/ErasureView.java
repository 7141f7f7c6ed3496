package org.tejido.event.privacy;

import java.util.List;
import java.util.UUID;

/**
 * @param erased registrations without their person from now on
 * @param kept registrations for what is still to come, which are cancelled first or waited for, and those on legal hold
 * @param companion how many registrations of others named the person beside somebody else, and do so no more
 */
record ErasureView(List<UUID> erased, List<UUID> kept, long companion) {}
