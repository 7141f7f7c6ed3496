package org.tejido.demo.client;

/** The API answered something else than the story needs. */
public final class UnexpectedAnswer extends RuntimeException {

    private static final int MOST = 600;

    UnexpectedAnswer(Answer answer) {
        super("%s → %d %s"
                .formatted(answer.request(), answer.status(), cut(answer.body().toString())));
    }

    private static String cut(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    }
}
