package org.tejido.member.taxid;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param until absent while it is in force */
record TaxIdView(
        String country,
        String number,
        Instant since,
        @Nullable Instant until) {}
