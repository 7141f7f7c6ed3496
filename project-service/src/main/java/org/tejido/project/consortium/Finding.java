package org.tejido.project.consortium;

import java.util.List;
import java.util.UUID;

/**
 * What a rule says of a consortium.
 *
 * @param found how many there are of what the rule counts
 * @param organisationIds the partners that were counted
 * @param countries the different countries that were counted, where the rule is about countries
 */
record Finding(Rule rule, boolean holds, int found, List<UUID> organisationIds, List<String> countries) {}
