package org.tejido.demo.telling;

import java.io.PrintStream;
import java.util.Objects;
import java.util.Set;

/** Prints the story while it happens. */
public final class Telling {

    private static final int WIDTH = 100;
    private static final String BOLD = "1";
    private static final String GREEN = "32";
    private static final String RED = "31";
    private static final String FAINT = "2";

    private final PrintStream out;
    private final boolean coloured;
    private int held;

    public Telling(PrintStream out, boolean coloured) {
        this.out = out;
        this.coloured = coloured;
    }

    /** Coloured where a terminal listens that has not asked for none (no-color.org). */
    public static Telling onTerminal(PrintStream out) {
        var terminal = System.console() != null && System.console().isTerminal();
        return new Telling(
                out,
                terminal
                        && Objects.requireNonNullElse(System.getenv("NO_COLOR"), "")
                                .isEmpty());
    }

    public void act(String title) {
        out.println();
        out.println(in(BOLD, title));
    }

    /** What somebody does, or what one should know. */
    public void says(String text) {
        print("   ", FAINT, text);
    }

    /** A step that came out as it must. */
    public void held(String text) {
        held++;
        print(in(GREEN, " ✓ "), "", text);
    }

    /** @throws StepFailed if it does not hold */
    public void holds(boolean itHolds, String text) {
        if (!itHolds) {
            throw new StepFailed(text);
        }
        held(text);
    }

    /** @throws StepFailed if these are not equal */
    public <T> void equal(T expected, T actual, String text) {
        if (!Objects.equals(expected, actual)) {
            throw new StepFailed("%s: expected %s, found %s".formatted(text, expected, actual));
        }
        held("%s: %s".formatted(text, actual));
    }

    /** @throws StepFailed if the two sets differ, with what is missing and what is too much */
    public <T> void same(Set<T> expected, Set<T> actual, String text) {
        if (!expected.equals(actual)) {
            var missing = expected.stream().filter(it -> !actual.contains(it)).toList();
            var tooMuch = actual.stream().filter(it -> !expected.contains(it)).toList();
            throw new StepFailed("%s: missing %s, too much %s".formatted(text, missing, tooMuch));
        }
        held("%s: %d".formatted(text, actual.size()));
    }

    public void failed(String text) {
        print(in(RED, " ✗ "), "", text);
    }

    /** How many steps held so far. */
    public int steps() {
        return held;
    }

    private void print(String mark, String colour, String text) {
        var line = new StringBuilder();
        var first = true;
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + word.length() >= WIDTH) {
                out.println((first ? mark : "   ") + in(colour, line.toString()));
                line.setLength(0);
                first = false;
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        out.println((first ? mark : "   ") + in(colour, line.toString()));
    }

    private String in(String colour, String text) {
        return coloured && !colour.isEmpty() ? "\u001b[" + colour + "m" + text + "\u001b[0m" : text;
    }
}
