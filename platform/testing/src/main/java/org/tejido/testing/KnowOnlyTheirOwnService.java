package org.tejido.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;

/** A service names no class of another; the platform names none of any. */
final class KnowOnlyTheirOwnService extends ArchCondition<JavaClass> {

    private static final String HOUSE = "org.tejido.";

    private final Set<String> services;

    KnowOnlyTheirOwnService(Set<String> services) {
        super("know only their own service");
        this.services = services;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var own = serviceOf(type);
        type.getDirectDependenciesFromSelf().forEach(dependency -> {
            var other = serviceOf(dependency.getTargetClass());
            if (other.isPresent() && !other.equals(own)) {
                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
            }
        });
    }

    private Optional<String> serviceOf(JavaClass type) {
        if (!type.getPackageName().startsWith(HOUSE)) {
            return Optional.empty();
        }
        return Optional.of(type.getPackageName().substring(HOUSE.length()).split("\\.")[0])
                .filter(services::contains);
    }
}
