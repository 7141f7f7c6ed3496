package org.tejido.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {

    @TempDir
    Path home;

    @Test
    void areUnpackedForTheirOwnersEyesAlone() throws IOException {
        var folder = home.resolve("folder");

        Archives.unpack(archiveOf(new TarArchiveEntry("secrets/signing")), folder);

        for (var path : List.of(folder, folder.resolve("secrets"), folder.resolve("secrets/signing"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .as(path.toString())
                    .endsWith("------");
        }
    }

    @Test
    void leadNowhereElse() throws IOException {
        for (var entry : List.of(
                new TarArchiveEntry("../outside"),
                new TarArchiveEntry("below/../../outside"),
                new TarArchiveEntry("/outside", TarConstants.LF_NORMAL, true),
                link("link", TarConstants.LF_SYMLINK),
                link("link", TarConstants.LF_LINK))) {
            var archive = archiveOf(entry);
            assertThatThrownBy(() -> Archives.unpack(archive, home.resolve("folder")))
                    .as(entry.getName())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("what no backup does");
        }
        assertThat(home.resolve("outside")).doesNotExist();
        assertThat(home.resolve("folder")).isEmptyDirectory();
    }

    @Test
    void areRefusedWhereTheirEndIsMissing() throws IOException {
        var whole = archiveOf(new TarArchiveEntry("secrets/signing")).readAllBytes();
        var half = new ByteArrayInputStream(Arrays.copyOf(whole, 512 + 3));

        assertThatThrownBy(() -> Archives.unpack(half, home.resolve("folder"))).isInstanceOf(IOException.class);
    }

    private static TarArchiveEntry link(String name, byte kind) {
        var link = new TarArchiveEntry(name, kind);
        link.setLinkName("/etc/passwd");
        return link;
    }

    private static ByteArrayInputStream archiveOf(TarArchiveEntry entry) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var content =
                entry.isSymbolicLink() || entry.isLink() ? new byte[0] : "a secret".getBytes(StandardCharsets.UTF_8);
        try (var archive = Archives.writing(bytes)) {
            entry.setSize(content.length);
            archive.putArchiveEntry(entry);
            archive.write(content);
            archive.closeArchiveEntry();
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
