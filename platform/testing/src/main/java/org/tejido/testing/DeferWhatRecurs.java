package org.tejido.testing;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * Spring asks a scheduled method for its publisher once, and subscribes to that one each time: what is read outside of
 * {@code defer}, the time above all, is then the same for ever.
 */
final class DeferWhatRecurs extends ArchCondition<JavaMethod> {

    DeferWhatRecurs() {
        super("defer what recurs");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        var defers = method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getName().equals("defer")
                        && call.getTargetOwner().getPackageName().equals("reactor.core.publisher"));
        events.add(new SimpleConditionEvent(method, defers, method.getFullName() + " is evaluated once for all times"));
    }
}
