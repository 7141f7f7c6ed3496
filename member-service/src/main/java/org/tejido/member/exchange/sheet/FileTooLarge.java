package org.tejido.member.exchange.sheet;

import org.tejido.platform.problem.Refusal;

public final class FileTooLarge extends Refusal {

    public FileTooLarge() {
        super(Kind.TOO_LARGE, "file-too-large", "A file is of 64 MB at most, and of 256 MB when it is unpacked.");
    }
}
