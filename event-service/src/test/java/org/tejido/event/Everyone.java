package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntBiFunction;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.tejido.testing.Visitors;

/** Everyone who might call, in the order of the columns of the tables that say what they are answered. */
final class Everyone {

    private final Map<String, WebTestClient> people = new LinkedHashMap<>();

    /** @param own an organisation that is concerned, and {@code other} one that is not */
    Everyone(Visitors visitors, UUID own, UUID other) {
        people.put("nobody", visitors.nobody());
        people.put("juror", visitors.juror());
        people.put("applicant", visitors.applicantOf(other));
        people.put("another member", visitors.memberOf(other));
        people.put("own member", visitors.memberOf(own));
        people.put("manager", visitors.manager());
        people.put("admin", visitors.admin());
    }

    static boolean isTeam(String name) {
        return name.equals("manager") || name.equals("admin");
    }

    /** @param call in somebody's name; answers the status */
    void areAnswered(List<Integer> statuses, ToIntBiFunction<String, WebTestClient> call) {
        var expected = new LinkedHashMap<String, Integer>();
        var answered = new LinkedHashMap<String, Integer>();
        people.forEach((name, client) -> {
            expected.put(name, statuses.get(expected.size()));
            answered.put(name, call.applyAsInt(name, client));
        });
        assertThat(answered).isEqualTo(expected);
    }
}
