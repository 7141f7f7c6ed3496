package org.tejido.event.notice;

import java.util.List;
import java.util.UUID;

/** @param version 0 for what holds where nobody has said anything */
record ReminderView(UUID eventId, List<ReminderForm.Reminder> reminders, long version) {}
