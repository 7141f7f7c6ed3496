package org.tejido.member.exchange.sheet;

import org.tejido.platform.problem.Refusal;

public final class FileUnreadable extends Refusal {

    FileUnreadable(String why) {
        super(Kind.INVALID, "file-unreadable", "This is no CSV, XLSX or vCard file that can be read: " + why);
    }
}
