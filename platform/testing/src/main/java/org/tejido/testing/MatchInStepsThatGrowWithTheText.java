package org.tejido.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.validation.constraints.Email;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a form is held against ({@code @Pattern}, {@code @Email}, a {@link Pattern} that is kept) reads a long and hostile text a
 * few times, and does not nest as deep as the text is long. Java's expressions take steps back: {@code a*b*c} reads a text of
 * a thousand letters half a million times, and {@code (-a+)*} ends the stack with one of ten thousand.
 */
final class MatchInStepsThatGrowWithTheText extends ArchCondition<JavaClass> {

    private static final int LENGTH = 10_000;
    private static final int READS_OF_EACH = 30;
    private static final String USUAL = "a0 -.@";
    private static final int LETTERS_OF_ITS_OWN = 6;

    private final Map<String, Optional<String>> verdicts = new HashMap<>();

    MatchInStepsThatGrowWithTheText() {
        super("match in steps that grow with the text");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var patterns = new TreeMap<String, Pattern>();
        patternsOf(type.reflect()).forEach(pattern -> patterns.put(pattern.pattern() + pattern.flags(), pattern));
        patterns.forEach((key, pattern) -> verdicts.computeIfAbsent(key, _ -> troubleWith(pattern))
                .ifPresent(trouble -> events.add(SimpleConditionEvent.violated(
                        type, type.getName() + " matches by " + pattern.pattern() + ", which " + trouble))));
    }

    private static Stream<Pattern> patternsOf(Class<?> type) {
        var kept = Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers()))
                .map(MatchInStepsThatGrowWithTheText::read);
        var ofFields = Arrays.stream(type.getDeclaredFields())
                .flatMap(field -> Stream.concat(of(field), of(field.getAnnotatedType())));
        var ofCalls = Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()))
                .flatMap(call -> Stream.of(
                                Stream.of(call).flatMap(MatchInStepsThatGrowWithTheText::of),
                                of(call.getAnnotatedReturnType()),
                                Arrays.stream(call.getParameters()).flatMap(MatchInStepsThatGrowWithTheText::of),
                                Arrays.stream(call.getAnnotatedParameterTypes())
                                        .flatMap(MatchInStepsThatGrowWithTheText::of))
                        .flatMap(patterns -> patterns));
        return Stream.of(kept, ofFields, ofCalls).flatMap(patterns -> patterns);
    }

    private static Pattern read(Field field) {
        try {
            field.setAccessible(true);
            return (Pattern) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With those of what it holds: {@code List<@Pattern String>}. */
    private static Stream<Pattern> of(AnnotatedType type) {
        var inner =
                switch (type) {
                    case AnnotatedParameterizedType holder ->
                        Arrays.stream(holder.getAnnotatedActualTypeArguments())
                                .flatMap(MatchInStepsThatGrowWithTheText::of);
                    case AnnotatedArrayType array -> of(array.getAnnotatedGenericComponentType());
                    default -> Stream.<Pattern>empty();
                };
        return Stream.concat(of((AnnotatedElement) type), inner);
    }

    private static Stream<Pattern> of(AnnotatedElement element) {
        var patterns = Arrays.stream(element.getAnnotationsByType(jakarta.validation.constraints.Pattern.class))
                .map(pattern -> Pattern.compile(pattern.regexp()));
        var addresses = Arrays.stream(element.getAnnotationsByType(Email.class))
                .map(address -> Pattern.compile(address.regexp()));
        return Stream.concat(patterns, addresses);
    }

    private static Optional<String> troubleWith(Pattern pattern) {
        return hostile(pattern.pattern())
                .flatMap(text -> troubleWith(pattern, text).stream())
                .findFirst();
    }

    private static Optional<String> troubleWith(Pattern pattern, HostileText text) {
        try {
            pattern.matcher(text).matches();
            return Optional.empty();
        } catch (ReadTooOften e) {
            return Optional.of("reads " + text.shown() + " more than " + READS_OF_EACH + " times");
        } catch (StackOverflowError e) {
            return Optional.of("ends the stack with " + text.shown());
        }
    }

    /** One or two characters again and again, after a beginning and before an end that may not fit. */
    private static Stream<HostileText> hostile(String regexp) {
        var letters = new TreeSet<String>();
        regexp.codePoints()
                .filter(Character::isLetterOrDigit)
                .distinct()
                .limit(LETTERS_OF_ITS_OWN)
                .mapToObj(Character::toString)
                .forEach(letters::add);
        USUAL.codePoints().mapToObj(Character::toString).forEach(letters::add);
        return letters.stream()
                .flatMap(first -> Stream.concat(Stream.of(""), letters.stream()).map(first::concat))
                .flatMap(repeated -> Stream.of("", "a", "a@", "https://")
                        .flatMap(start -> Stream.of("", "\n\0").map(end -> new HostileText(start, repeated, end))));
    }

    private static final class HostileText implements CharSequence {

        private final String start;
        private final String repeated;
        private final String end;
        private int left = LENGTH * READS_OF_EACH;

        HostileText(String start, String repeated, String end) {
            this.start = start;
            this.repeated = repeated;
            this.end = end;
        }

        String shown() {
            return (start + repeated + repeated + repeated + "…" + end)
                    .replace("\n", "\\n")
                    .replace("\0", "\\0");
        }

        @Override
        public int length() {
            return LENGTH;
        }

        @Override
        public char charAt(int index) {
            if (left-- == 0) {
                throw new ReadTooOften();
            }
            if (index < start.length()) {
                return start.charAt(index);
            }
            var fromEnd = LENGTH - index;
            return fromEnd <= end.length()
                    ? end.charAt(end.length() - fromEnd)
                    : repeated.charAt((index - start.length()) % repeated.length());
        }

        @Override
        public CharSequence subSequence(int from, int until) {
            return toString().substring(from, until);
        }

        @Override
        public String toString() {
            var text = new StringBuilder(LENGTH);
            for (var index = 0; index < LENGTH; index++) {
                text.append(charAt(index));
            }
            return text.toString();
        }
    }

    private static final class ReadTooOften extends RuntimeException {}
}
