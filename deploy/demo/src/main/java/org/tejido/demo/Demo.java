package org.tejido.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.tejido.demo.client.NobodyAnswers;
import org.tejido.demo.client.Tejido;
import org.tejido.demo.client.UnexpectedAnswer;
import org.tejido.demo.story.Story;
import org.tejido.demo.telling.StepFailed;
import org.tejido.demo.telling.Telling;

/** {@code ./tejido demo}: tells the main story on a running system; see {@link Settings} for what the environment may say. */
public final class Demo {

    private Demo() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        // Anything that no step foresees ends the virtual machine with 1 and a stack trace.
        System.exit(tell(System.getenv(), Telling.onTerminal(out)));
    }

    /** @return 0 if every step held, otherwise 1 */
    static int tell(Map<String, String> environment, Telling telling) {
        var settings = Settings.of(environment);
        var tejido = new Tejido(settings.address(), settings.patience());
        var begun = Instant.now();
        try {
            telling.says("Tejido at " + settings.address());
            new Story(tejido, telling, environment).tell(settings.setUpLink(), settings.accounts());
        } catch (StepFailed | UnexpectedAnswer | NobodyAnswers failed) {
            telling.failed(failed.getMessage());
            return 1;
        }
        telling.act("The end: %d steps held, in %d s"
                .formatted(
                        telling.steps(), Duration.between(begun, Instant.now()).toSeconds()));
        if (tejido.repetitions() > 0) {
            telling.says("%d requests had to be sent again because nobody answered".formatted(tejido.repetitions()));
        }
        return 0;
    }
}
