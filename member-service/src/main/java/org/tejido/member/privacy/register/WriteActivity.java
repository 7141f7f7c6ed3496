package org.tejido.member.privacy.register;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class WriteActivity {

    private final ProcessingRegister register;

    WriteActivity(ProcessingRegister register) {
        this.register = register;
    }

    @Transactional
    public Mono<Activity> add(String code, ActivityForm form, Caller caller) {
        var activity = form.activity(code, 1);
        return register.add(activity, caller).thenReturn(activity);
    }

    /** Adds a version to those that are there. */
    @Transactional
    public Mono<Activity> revise(String code, ExpectedVersion expected, ActivityForm form, Caller caller) {
        return register.get(code).flatMap(now -> {
            expected.require(now.version(), "processing activity", code);
            var next = form.activity(code, now.version() + 1);
            return register.add(next, caller).thenReturn(next);
        });
    }
}
