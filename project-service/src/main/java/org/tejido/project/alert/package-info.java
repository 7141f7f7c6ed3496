/**
 * Alerts: what an account wants to hear of, and the calls that are published and fit, live and in a mail of the morning. Who may
 * see a call is decided where calls are; nothing here names an owner.
 */
@NullMarked
package org.tejido.project.alert;

import org.jspecify.annotations.NullMarked;
