package org.tejido.project.consortium;

import java.util.List;
import java.util.UUID;

/**
 * A consortium beside what belongs to it.
 *
 * @param callOrganisationId whose call it grew from; the one that decides
 * @param names of the partners, in their order
 */
record ShownConsortium(Consortium consortium, UUID callOrganisationId, List<String> names) {}
