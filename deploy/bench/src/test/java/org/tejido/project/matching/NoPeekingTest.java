package org.tejido.project.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is to be found must not be known: neither who took part later, nor anything that only later projects tell. */
class NoPeekingTest {

    private static final LocalDate CUT = LocalDate.of(2024, 10, 1);

    private static final String EARLIER_PARTS = """
            rcn,pic,role,activity_type,country,contribution
            1,101,participant,HES,EL,1
            1,100,coordinator,PRC,ES,1
            1,102,participant,PRC,UK,1
            2,103,coordinator,REC,ES,1
            2,101,participant,HES,EL,1
            """;
    private static final String LATER_HEADS = "project_id,pic,role,order,sme,activity_type,country,ec_contribution\n";
    private static final String KNOWN_PARTS = "10,101,participant,2,0,HES,EL,1\n10,104,coordinator,1,0,HES,FR,1\n";
    private static final String COORDINATOR = "11,100,coordinator,1,0,PRC,ES,1\n";
    private static final String TRUTH = "11,102,participant,2,1,PUB,IE,1\n11,999,participant,3,1,PRC,ES,1\n";

    @TempDir
    Path whole;

    @TempDir
    Path blind;

    @BeforeEach
    void writesTheSameWorldWithAndWithoutTheTruth() throws IOException {
        write(whole, KNOWN_PARTS + COORDINATOR + TRUTH);
        write(blind, KNOWN_PARTS + COORDINATOR);
    }

    @Test
    void theTruthIsNoPartOfWhatIsKnownNorOfWhatIsAsked() {
        var told = History.in(whole).cut(CUT, LocalDate.MAX);
        var untold = History.in(blind).cut(CUT, LocalDate.MAX);

        assertThat(told.known()).isEqualTo(untold.known());
        assertThat(told.asked())
                .extracting(History.Asked::question)
                .isEqualTo(untold.asked().stream().map(History.Asked::question).toList());
        assertThat(told.asked().getFirst().partners()).hasSize(2);
        assertThat(untold.asked().getFirst().partners()).isEmpty();
    }

    @Test
    void whatIsKnownIsFromBeforeTheCut() {
        var known = History.in(whole).cut(CUT, LocalDate.MAX).known();

        assertThat(known.projects())
                .allSatisfy(project -> assertThat(project.startedOn()).isBefore(CUT));
        assertThat(known.organisations()).extracting(Organisation::id).doesNotContain(pic(999));
        assertThat(known.organisations())
                .filteredOn(organisation -> organisation.id().equals(pic(102)))
                .singleElement()
                .satisfies(organisation -> {
                    assertThat(organisation.kind()).isEqualTo("company");
                    assertThat(organisation.country()).isEqualTo("GB");
                });
    }

    @Test
    void theCoordinatorStandsFirstWhateverItsRow() {
        assertThat(History.in(whole)
                        .cut(CUT, LocalDate.MAX)
                        .known()
                        .projects()
                        .getFirst()
                        .participants())
                .isEqualTo(List.of(pic(100), pic(101), pic(102)));
    }

    @Test
    void everyRankingIsMeasured() throws IOException {
        try (var trial = Trial.of(History.in(whole), CUT, LocalDate.MAX)) {
            assertThat(trial.figures(Set.of(), 0.2))
                    .filteredOn(figure -> figure.measure().equals("recall@20"))
                    .extracting(Trial.Figure::ranking)
                    .containsExactly("matching", "matching, lane 0.2", "popularity", "BM25", "graph");
            assertThat(trial.figures(Set.of(), 0))
                    .filteredOn(figure -> figure.ranking().equals("matching")
                            && figure.measure().equals("recall@20"))
                    .singleElement()
                    .satisfies(figure -> assertThat(figure.value()).isEqualTo(0.5));
        }
    }

    private static UUID pic(long number) {
        return new UUID(0, number);
    }

    private static void write(Path folder, String laterParts) throws IOException {
        write(folder, "h2020_projects", """
                rcn,project_id,acronym,start_date,end_date,max_contribution,total_cost,programme_parts,topic,topic_title
                1,601,A,2016-01-01,2018-01-01,1,1,SC1,SC1-1,Cancer screening by breath
                2,602,B,2017-01-01,2018-01-01,1,1,SC1,SC1-2,Ships without crews
                """);
        write(folder, "h2020_participations", EARLIER_PARTS);
        write(folder, "he_projects", """
                project_id,acronym,title,objective,start_date,end_date,total_cost,legal_basis,topic,topic_title
                10,C,Screening of patients,Cancer screening for all,2024-01-01,2026-01-01,1,H,HLTH-1,Cancer
                11,D,Screening by breath,Early cancer found in breath,2024-10-01,2026-01-01,1,H,HLTH-2,Cancer
                """);
        write(folder, "he_participations", LATER_HEADS + laterParts);
    }

    private static void write(Path folder, String table, String text) throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(table + ".csv.gz")))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
