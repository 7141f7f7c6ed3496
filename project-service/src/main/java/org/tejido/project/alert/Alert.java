package org.tejido.project.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A call that fits. Whose it is stands in the call, for whoever may know.
 *
 * @param searches names of those that it fits
 */
record Alert(UUID callId, String kind, String title, LocalDate deadline, List<String> searches) {}
