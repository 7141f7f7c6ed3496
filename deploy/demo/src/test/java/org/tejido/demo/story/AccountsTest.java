package org.tejido.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tejido.demo.story.Accounts.Account;

class AccountsTest {

    @TempDir
    private Path folder;

    @Test
    void findsWhatAnEarlierRunKept() {
        var file = folder.resolve("data/demo-admin");
        new Accounts(file).keep("admin", new Account("a@example.org", "s3cret"));
        new Accounts(file).keep("manager", new Account("m@example.org", "other"));

        assertThat(new Accounts(file).find("admin")).contains(new Account("a@example.org", "s3cret"));
        assertThat(new Accounts(file).find("manager")).contains(new Account("m@example.org", "other"));
        assertThat(new Accounts(file).find("juror")).isEmpty();
    }

    @Test
    void findsNothingBeforeTheFirstRun() {
        assertThat(new Accounts(folder.resolve("demo-admin")).find("admin")).isEmpty();
    }

    @Test
    void isReadByItsOwnerAlone() throws IOException {
        var file = folder.resolve("demo-admin");
        new Accounts(file).keep("admin", new Account("a@example.org", "s3cret"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void shutsUpAboutThePasswordWhenPrinted() {
        assertThat(new Account("a@example.org", "s3cret")).hasToString("Account[a@example.org]");
    }
}
