package org.tejido.member.inbound;

import java.util.UUID;

/** Mails as a mail server hands them in. */
final class Postbag {

    private Postbag() {}

    static String mail(String from, String to, String text) {
        return mail("<" + UUID.randomUUID() + "@mail.example>", from, to, text);
    }

    static String mail(String id, String from, String to, String text) {
        return String.join(
                "\r\n",
                "Message-ID: " + id,
                "Date: Mon, 11 May 2026 11:30:00 +0200",
                "From: Carmen Ruiz <" + from + ">",
                "To: " + to,
                "Subject: =?utf-8?q?Misi=C3=B3n_a_Lisboa?=",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: 8bit",
                "",
                text,
                "");
    }
}
