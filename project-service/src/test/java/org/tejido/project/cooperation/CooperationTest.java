package org.tejido.project.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tejido.project.Example;

class CooperationTest {

    @Test
    void isToldAsPromised() {
        var opened = Cooperation.open(
                Example.COOPERATION, Example.CALL, Example.INTEREST, Example.OWNER, Example.HOSPITAL, Instant.EPOCH);

        var told = new CooperationMessagesByMapStruct().of(opened.fact());

        assertThat(told.topic()).isEqualTo("project.cooperation.v1");
        assertThat(told.subject()).isEqualTo(Example.COOPERATION);
        assertThat(told.sequence()).isEqualTo(1);
        assertThat(Example.json(told.data())).isEqualTo(Example.of("project.cooperation.opened"));
    }
}
