package org.tejido.bench;

import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.tejido.demo.client.Client;
import org.tejido.demo.client.Ids;
import org.tejido.demo.client.Together;
import org.tejido.demo.story.Staff;
import org.tejido.demo.story.Story;
import org.tejido.demo.telling.Telling;

/** An installation with people who may sign in, and with something in it. */
record House(Installation installation, Staff staff) {

    private static final int AT_A_TIME = 8;
    private static final Duration KEY_LASTS = Duration.ofDays(1);

    /** Signs in as the demonstration's staff, whose accounts are made if nobody has set the system up. */
    static House open(Installation installation) {
        var silent = new Telling(new PrintStream(OutputStream.nullOutputStream()), false);
        var data = installation.data();
        var staff = new Story(installation.api(), silent, Map.of())
                .open(data.resolve("run/set-up-link"), data.resolve("demo-admin"));
        return new House(installation, staff);
    }

    /** Key of a system that may read and change what the office may of members. */
    String apiKey() {
        return apiKey("member");
    }

    /** The same of what that service keeps. */
    String apiKey(String service) {
        return staff.admin()
                .post("/api/api-keys")
                .body(Map.of(
                        "name", "Benchmark",
                        "scopes", List.of(service + ":read", service + ":write"),
                        "expiresAt", Instant.now().plus(KEY_LASTS)))
                .send()
                .expect(201)
                .text("key");
    }

    /** Registers so many organisations. */
    List<UUID> organisations(int count) {
        var ids = new ArrayList<UUID>();
        IntStream.range(0, count).forEach(_ -> ids.add(Ids.next()));
        Together.each(AT_A_TIME, ids, id -> register(staff.manager(), id));
        return ids;
    }

    /** Addresses of the pages of a list, from its first on. */
    List<String> pages(String list, int most) {
        var pages = new ArrayList<String>();
        var next = Optional.of(list);
        while (next.isPresent() && pages.size() < most) {
            pages.add(next.get());
            next = staff.manager().get(next.get()).expect(200).nextPage().map(cursor -> list + "&cursor=" + cursor);
        }
        return pages;
    }

    static Map<String, Object> organisation(UUID id) {
        return Map.of(
                "id", id,
                "name", unlikeAnyOther(),
                "kind", "company",
                "country", "ES",
                "city", "Valladolid",
                "description", "Made by a benchmark to be read again and again.",
                "keywords", List.of("oncology", "genomes"));
    }

    /** A hundred names that begin alike would make the search for duplicates the thing that is measured. */
    static String unlikeAnyOther() {
        return new BigInteger(128, ThreadLocalRandom.current()).toString(36);
    }

    private static UUID register(Client client, UUID id) {
        client.post("/api/organisations?resemblanceAccepted=true")
                .body(organisation(id))
                .send()
                .expect(201);
        return id;
    }
}
