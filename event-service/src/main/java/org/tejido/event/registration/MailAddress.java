package org.tejido.event.registration;

/** How an address is written to which mail is sent. */
public final class MailAddress {

    /** With a dot in its domain, and bounded in every part, so that no input keeps the matcher busy. */
    public static final String FORM = "[^\\s@]{1,64}@[^\\s@.]{1,63}(\\.[^\\s@.]{1,63}){1,10}";

    private MailAddress() {}
}
