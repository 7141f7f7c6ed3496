package org.tejido.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;

/** Calls that cancel what is upstream of them, or that leave Reactor's hands. */
final class CutsAStreamShort extends DescribedPredicate<JavaMethodCall> {

    private static final Set<String> CUTTING = Set.of(
            "timeout", "take", "takeUntil", "takeUntilOther", "next", "blockFirst", "subscribe", "block", "blockLast");

    CutsAStreamShort() {
        super("a Reactor call that cancels, subscribes or blocks");
    }

    @Override
    public boolean test(JavaMethodCall call) {
        return call.getTargetOwner().getPackageName().startsWith("reactor.core.publisher")
                && CUTTING.contains(call.getName());
    }
}
