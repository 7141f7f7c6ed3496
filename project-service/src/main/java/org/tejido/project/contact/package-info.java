/**
 * Contacts: the one kind of personal data that this service holds. A contact is given with a call or an interest, and
 * shown again by a cooperation alone, to the two parties and to the team. It never enters a message, an index or a log.
 */
@NullMarked
package org.tejido.project.contact;

import org.jspecify.annotations.NullMarked;
