package org.tejido.member.file;

import org.tejido.platform.problem.Refusal;

/** A file that is not taken in. */
final class FileRefused extends Refusal {

    private FileRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static FileRefused tooLarge() {
        return new FileRefused(Kind.TOO_LARGE, "paper-too-large", "The file is larger than is taken in here.");
    }

    static FileRefused empty() {
        return new FileRefused(Kind.INVALID, "paper-empty", "The file is empty.");
    }

    static FileRefused ofThatKind() {
        return new FileRefused(
                Kind.INVALID, "paper-kind-refused", "Files of this kind, or of this name, are not taken in here.");
    }

    static FileRefused full() {
        return new FileRefused(Kind.CONFLICT, "papers-full", "The files of this organisation take all their place.");
    }

    static FileRefused exists() {
        return new FileRefused(Kind.CONFLICT, "paper-exists", "There is a file of that id already.");
    }

    static FileRefused named() {
        return new FileRefused(
                Kind.MALFORMED,
                "paper-name-malformed",
                "A file has a name of 1 to 200 characters, and is statutes, minutes, contract, certificate or other.");
    }
}
