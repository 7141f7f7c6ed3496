package org.tejido.member.exchange;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.member.exchange.sheet.Format;
import org.tejido.platform.problem.WrongStage;

/** @param triedAt since when what the trial found out is true, as long as there is one */
record ImportJob(
        UUID id,
        Subject subject,
        Format format,
        @Nullable String fileName,
        List<Column> columns,
        Settings settings,
        int rows,
        Stage stage,
        boolean skipTroubles,
        @Nullable Instant triedAt,
        long version) {

    /** @param samples the first values under the heading */
    record Column(String heading, List<String> samples) {}

    Mapping mapping() {
        return Mapping.of(subject, settings.mapping(), columns.size());
    }

    ImportJob revise(Settings revised) {
        require(EnumSet.of(Stage.READY, Stage.TRIED));
        SourceInvalid.require(revised.source());
        Mapping.of(subject, revised.mapping(), columns.size());
        return at(Stage.READY, revised, false);
    }

    /** @throws MappingIncomplete where no row could be taken */
    ImportJob tryOut() {
        require(EnumSet.of(Stage.READY, Stage.TRIED, Stage.STOPPED));
        mapping().requireComplete(subject, settings.source() != null);
        return at(Stage.TRYING, settings, false);
    }

    /** @throws ImportHasTroubles where the trial has found rows that cannot be taken, and nobody said to pass them over */
    ImportJob commit(boolean skip, long troubled) {
        require(EnumSet.of(Stage.TRIED, Stage.STOPPED));
        if (troubled > 0 && !skip) {
            throw new ImportHasTroubles(troubled);
        }
        return at(Stage.COMMITTING, settings, skip);
    }

    /** What has been written stays written. */
    ImportJob cancel() {
        require(EnumSet.range(Stage.READY, Stage.STOPPED));
        return at(Stage.CANCELLED, settings, skipTroubles);
    }

    /** Finds out what undoing it would do. What was given up halfway is undone as far as it was written. */
    ImportJob tryUndo() {
        require(EnumSet.of(Stage.DONE, Stage.CANCELLED, Stage.UNDO_TRIED, Stage.UNDO_STOPPED, Stage.UNDONE));
        return at(Stage.UNDO_TRYING, settings, skipTroubles);
    }

    /** Nobody undoes what he has not tried to undo. */
    ImportJob undo() {
        require(EnumSet.of(Stage.UNDO_TRIED, Stage.UNDO_STOPPED));
        return at(Stage.UNDOING, settings, skipTroubles);
    }

    private void require(EnumSet<Stage> stages) {
        if (!stages.contains(stage)) {
            throw new WrongStage("import", id, stage.word());
        }
    }

    private ImportJob at(Stage next, Settings with, boolean skip) {
        return new ImportJob(id, subject, format, fileName, columns, with, rows, next, skip, triedAt, version + 1);
    }
}
