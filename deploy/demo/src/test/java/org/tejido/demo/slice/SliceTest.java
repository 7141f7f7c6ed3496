package org.tejido.demo.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the demonstration relies on, of the tables that are shipped. */
class SliceTest {

    private static final Set<String> KINDS =
            Set.of("company", "university", "hospital", "research-centre", "public-body", "cluster", "other");

    private final Slice slice = Slice.shipped();

    @Test
    void isAClusterOfSomeHundred() {
        assertThat(slice.members()).hasSizeBetween(150, 300);
        assertThat(slice.partners()).hasSize(40);
        assertThat(slice.calls()).hasSize(12);
        assertThat(slice.projects()).hasSizeGreaterThan(200);
    }

    @Test
    void hasMembersOfSpainAndPartnersOfElsewhere() {
        assertThat(slice.members()).extracting(Organisation::country).containsOnly("ES");
        assertThat(slice.partners())
                .extracting(Organisation::country)
                .doesNotContain("ES")
                .allMatch(it -> it.matches("[A-Z]{2}"));
        assertThat(slice.partners()).extracting(Organisation::country).doesNotContain("EL", "UK");
    }

    @Test
    void isInTheWordsOfTheApi() {
        assertThat(organisations()).extracting(Organisation::kind).isSubsetOf(KINDS);
        assertThat(organisations())
                .extracting(Organisation::name)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @Test
    void leavesOutWhatWasFoundByEye() throws IOException {
        var chosen = organisations().stream().map(Organisation::pic).toList();
        try (var lines = Objects.requireNonNull(getClass().getResourceAsStream("/cluster/left-out.csv"))) {
            var leftOut = new String(lines.readAllBytes())
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",")[0])
                    .toList();

            assertThat(leftOut).isNotEmpty().doesNotContainAnyElementsOf(chosen);
        }
    }

    @Test
    void tellsOfProjectsBetweenItsOwnOrganisationsOnly() {
        var known =
                new HashSet<>(organisations().stream().map(Organisation::pic).toList());

        assertThat(slice.projects()).allSatisfy(project -> {
            assertThat(project.participants()).hasSizeGreaterThanOrEqualTo(2).isSubsetOf(known);
            assertThat(project.title()).isNotBlank();
        });
    }

    @Test
    void keepsTheCallsOutOfTheHistory() {
        assertThat(slice.calls())
                .extracting(OpenCall::projectId)
                .doesNotContainAnyElementsOf(
                        slice.projects().stream().map(JointProject::projectId).toList());
    }

    @Test
    void letsEveryCallBelongToAMember() {
        assertThat(slice.calls())
                .extracting(OpenCall::owner)
                .isSubsetOf(slice.members().stream().map(Organisation::pic).toList());
    }

    @Test
    void givesEverythingAnIdentifierOfVersion7OfItsOwn() {
        var ids = Stream.of(
                        organisations().stream().map(Organisation::id),
                        slice.projects().stream().map(JointProject::id),
                        slice.calls().stream().map(OpenCall::id))
                .flatMap(all -> all)
                .toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.version() == 7 && id.variant() == 2);
        assertThat(StableIds.of("call", "1")).hasToString("019b76da-a800-7794-b6ed-d929eb36b5ee");
    }

    @Test
    void isWrittenByteByByteAsItIsRead(@TempDir Path folder) throws IOException {
        slice.writeTo(folder);

        for (var table : List.of("members.csv", "partners.csv", "projects.csv", "calls.csv")) {
            try (var shipped = Objects.requireNonNull(getClass().getResourceAsStream("/cluster/" + table))) {
                assertThat(Files.readAllBytes(folder.resolve(table))).as(table).isEqualTo(shipped.readAllBytes());
            }
        }
    }

    @Test
    void isSmall() throws IOException {
        long bytes = 0;
        for (var table : new TreeSet<>(List.of("members", "partners", "projects", "calls"))) {
            try (var shipped = Objects.requireNonNull(getClass().getResourceAsStream("/cluster/" + table + ".csv"))) {
                bytes += shipped.readAllBytes().length;
            }
        }
        assertThat(bytes).isLessThan(600_000);
    }

    private List<Organisation> organisations() {
        return Stream.concat(slice.members().stream(), slice.partners().stream())
                .toList();
    }
}
