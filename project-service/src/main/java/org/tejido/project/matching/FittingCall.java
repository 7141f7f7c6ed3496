package org.tejido.project.matching;

import org.tejido.project.call.Call;

/** An open call, and how an organisation fits it. */
record FittingCall(Call call, Match match) {}
