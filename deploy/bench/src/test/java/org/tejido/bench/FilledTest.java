package org.tejido.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written past the services is what they would have written themselves. */
class FilledTest {

    private static final int SIZE = 100;

    @TempDir
    static Path data;

    private static Installation installation;
    private static House house;

    @BeforeAll
    static void start() throws Exception {
        installation = Installation.on(data, Map.of());
        installation.start();
        house = House.open(installation);
    }

    @AfterAll
    static void stop() throws Exception {
        installation.close();
    }

    @Test
    void showsTheMembersOfAFilledRegistry() throws Exception {
        Registry.fill(installation, SIZE);

        var members = house.staff()
                .manager()
                .get("/api/organisations?standing=member")
                .expect(200)
                .items();

        assertThat(members).hasSize(SIZE / 50);
    }

    @Test
    void countsFiguresFromFactsThatWereFilledIn() throws Exception {
        Figures.fill(installation, SIZE);

        var figures = house.staff()
                .manager()
                .get("/api/plans/" + Figures.PLAN + "/figures")
                .expect(200)
                .items();

        assertThat(figures).anyMatch(figure -> figure.path("value").asDouble() > 0);
    }
}
