package org.tejido.member.merge;

import java.util.UUID;
import org.tejido.member.person.ContactForm;

/** What is written down of somebody, and where. */
record PersonRecord(UUID id, UUID organisation, ContactForm contact, long version) {}
