package org.tejido.member.exchange.sheet;

import org.tejido.platform.problem.Refusal;

public final class FileEmpty extends Refusal {

    public FileEmpty() {
        super(
                Kind.INVALID,
                "file-empty",
                "There is nothing in the file: a row of headings and a row below it are the least.");
    }
}
