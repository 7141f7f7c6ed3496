package org.tejido.member.classification;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that we have a table of. */
public final class Classifications {

    private static final List<Classification> ALL = Tables.all();
    private static final Map<String, Classification> BY_SCHEME =
            ALL.stream().collect(Collectors.toMap(Classification::scheme, Function.identity()));
    private static final Map<String, List<Classification>> BY_FAMILY = ALL.stream()
            .sorted(Comparator.comparing(Classification::from).reversed())
            .collect(Collectors.groupingBy(Classification::family));

    private Classifications() {}

    public static List<Classification> all() {
        return ALL;
    }

    public static Optional<Classification> find(String scheme) {
        return Optional.ofNullable(BY_SCHEME.get(scheme));
    }

    /** The newest first. */
    static Stream<Classification> family(String family) {
        return BY_FAMILY.getOrDefault(family, List.of()).stream();
    }
}
