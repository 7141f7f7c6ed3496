package org.tejido.gateway.sitetext;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class SiteTexts {

    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private final JdbcClient database;
    private final LoadingCache<String, Map<SiteText, Written>> remembered;

    SiteTexts(JdbcClient database) {
        this.database = database;
        this.remembered = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(1)
                .build(_ -> read());
    }

    /** For pages: as it was two seconds ago at the latest. */
    public Written shown(SiteText text) {
        return remembered.get("").getOrDefault(text, nothing(text));
    }

    public List<Written> all() {
        var written = read();
        return Arrays.stream(SiteText.values())
                .map(text -> written.getOrDefault(text, nothing(text)))
                .toList();
    }

    public Written get(SiteText text) {
        return read().getOrDefault(text, nothing(text));
    }

    /** Whether it was still as it was read; nothing in either language gives the site its own words back. */
    boolean write(SiteText text, @Nullable String es, @Nullable String en, long version) {
        var written = database.sql("""
                        INSERT INTO site_text AS t (key, es, en)
                        SELECT :key, :es, :en
                         WHERE :version = 0 OR EXISTS (SELECT FROM site_text WHERE key = :key)
                            ON CONFLICT (key) DO UPDATE
                           SET es = excluded.es, en = excluded.en, revised_at = now(), version = t.version + 1
                         WHERE t.version = :version
                        """)
                        .param("key", text.word())
                        .param("es", es)
                        .param("en", en)
                        .param("version", version)
                        .update()
                == 1;
        remembered.invalidateAll();
        return written;
    }

    private Map<SiteText, Written> read() {
        return database.sql("SELECT key, es, en, version FROM site_text").query(SiteTexts::written).list().stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Written::text, Function.identity()));
    }

    private static Written nothing(SiteText text) {
        return new Written(text, null, null, 0);
    }

    private static Optional<Written> written(ResultSet row, int number) throws SQLException {
        var es = row.getString("es");
        var en = row.getString("en");
        var version = row.getLong("version");
        return SiteText.of(row.getString("key")).map(text -> new Written(text, es, en, version));
    }
}
