package org.tejido.standalone;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Libraries that are loaded once for all applications. They must ask nothing of the class path that is an application's
 * own, least of all its log, and keep nothing in static fields that one application could notice of another.
 */
final class CommonLibraries {

    private static final Pattern FIT = Pattern.compile("("
            + String.join(
                    "|",
                    List.of(
                            "caffeine",
                            "classmate",
                            "hibernate-validator",
                            "jackson-(annotations|core|databind)",
                            "jakarta\\.(annotation|validation)-api",
                            "jboss-logging",
                            "jspecify",
                            "nimbus-jose-jwt",
                            "postgresql",
                            "prometheus-metrics-.+",
                            "snakeyaml",
                            "tomcat-embed-el",
                            "uuid-creator"))
            + ")-\\d.*\\.jar");

    private CommonLibraries() {}

    /** Those of them that each of the class paths holds in the same version. */
    static Set<Path> of(Collection<List<Path>> classPaths) {
        var common = new LinkedHashSet<Path>();
        classPaths.stream().flatMap(List::stream).filter(CommonLibraries::fits).forEach(common::add);
        classPaths.forEach(common::retainAll);
        return common;
    }

    private static boolean fits(Path entry) {
        return FIT.matcher(entry.getFileName().toString()).matches();
    }
}
