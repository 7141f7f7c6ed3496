package org.tejido.standalone;

/** Something the operator has to put right first; the message tells what, in a sentence. */
final class CannotStart extends RuntimeException {

    CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
