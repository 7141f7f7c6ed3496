package org.tejido.demo.telling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TellingTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Telling telling = new Telling(new PrintStream(out, true, UTF_8), false);

    @Test
    void printsWhatHeld() {
        telling.act("Act 1");
        telling.equal(3, 3, "seats taken");

        assertThat(out.toString(UTF_8)).isEqualToNormalizingNewlines("\nAct 1\n ✓ seats taken: 3\n");
        assertThat(telling.steps()).isEqualTo(1);
    }

    @Test
    void endsTheStoryAtAStepThatDoesNotHold() {
        assertThatThrownBy(() -> telling.equal(3, 4, "seats taken"))
                .isInstanceOf(StepFailed.class)
                .hasMessage("seats taken: expected 3, found 4");
        assertThatThrownBy(() -> telling.holds(false, "the door is open")).hasMessage("the door is open");
        assertThat(telling.steps()).isZero();
    }

    @Test
    void saysWhatIsMissingAndWhatIsTooMuch() {
        assertThatThrownBy(() -> telling.same(Set.of("a", "b"), Set.of("b", "c"), "facts"))
                .hasMessage("facts: missing [a], too much [c]");
    }

    @Test
    void breaksLongLinesUnderTheirMark() {
        telling.held("word ".repeat(30).strip());

        assertThat(out.toString(UTF_8).lines()).hasSize(2).allMatch(line -> line.length() <= 103);
        assertThat(out.toString(UTF_8).lines().toList().getLast()).startsWith("   word");
    }

    @Test
    void coloursNothingUnlessATerminalListens() {
        telling.held("plain");
        new Telling(new PrintStream(out, true, UTF_8), true).held("green");

        assertThat(out.toString(UTF_8).lines()).containsExactly(" ✓ plain", "\u001b[32m ✓ \u001b[0mgreen");
    }
}
