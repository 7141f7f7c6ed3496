package org.tejido.gateway.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class News {

    private final JdbcClient database;

    News(JdbcClient database) {
        this.database = database;
    }

    /** The latest first, those that the world may read. @param after the last of the page before */
    public List<NewsItem> published(@Nullable UUID after, int most) {
        return database.sql("""
                        SELECT * FROM news
                         WHERE published_at IS NOT NULL
                           AND (CAST(:after AS uuid) IS NULL
                                OR (published_at, id) < (SELECT published_at, id FROM news WHERE id = :after))
                         ORDER BY published_at DESC, id DESC LIMIT :most
                        """)
                .param("after", after)
                .param("most", most)
                .query(News::item)
                .list();
    }

    /** All, drafts included; what was written last first. */
    public List<NewsItem> all(@Nullable UUID after, int most) {
        return database.sql("""
                        SELECT * FROM news
                         WHERE CAST(:after AS uuid) IS NULL
                            OR (written_at, id) < (SELECT written_at, id FROM news WHERE id = :after)
                         ORDER BY written_at DESC, id DESC LIMIT :most
                        """)
                .param("after", after)
                .param("most", most)
                .query(News::item)
                .list();
    }

    public Optional<NewsItem> find(UUID id) {
        return database.sql("SELECT * FROM news WHERE id = ?")
                .param(id)
                .query(News::item)
                .optional();
    }

    public Optional<NewsItem> findPublished(UUID id) {
        return find(id).filter(item -> item.publishedAt() != null);
    }

    void add(UUID id, NewsItem.@Nullable Text es, NewsItem.@Nullable Text en) {
        texts(database.sql("""
                        INSERT INTO news (id, title_es, lead_es, body_es, title_en, lead_en, body_en)
                        VALUES (:id, :titleEs, :leadEs, :bodyEs, :titleEn, :leadEn, :bodyEn)
                        """).param("id", id), es, en).update();
    }

    /** Whether it was still as it was read. */
    boolean revise(UUID id, long version, NewsItem.@Nullable Text es, NewsItem.@Nullable Text en) {
        return texts(database.sql("""
                        UPDATE news SET title_es = :titleEs, lead_es = :leadEs, body_es = :bodyEs,
                                        title_en = :titleEn, lead_en = :leadEn, body_en = :bodyEn,
                                        revised_at = now(), version = version + 1
                         WHERE id = :id AND version = :version
                        """).param("id", id).param("version", version), es, en)
                        .update()
                == 1;
    }

    /** @param at null to take it back; whether it was still as it was read */
    boolean publish(UUID id, long version, @Nullable Instant at) {
        return database.sql("""
                        UPDATE news SET published_at = :at, version = version + 1
                         WHERE id = :id AND version = :version
                        """)
                        .param("id", id)
                        .param("version", version)
                        .param("at", at == null ? null : Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean remove(UUID id, long version) {
        return database.sql("DELETE FROM news WHERE id = ? AND version = ?")
                        .params(id, version)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec texts(
            JdbcClient.StatementSpec statement, NewsItem.@Nullable Text es, NewsItem.@Nullable Text en) {
        return statement
                .param("titleEs", es == null ? null : es.title())
                .param("leadEs", es == null ? null : es.lead())
                .param("bodyEs", es == null ? null : es.body())
                .param("titleEn", en == null ? null : en.title())
                .param("leadEn", en == null ? null : en.lead())
                .param("bodyEn", en == null ? null : en.body());
    }

    private static NewsItem item(ResultSet row, int number) throws SQLException {
        var published = row.getTimestamp("published_at");
        return new NewsItem(
                row.getObject("id", UUID.class),
                text(row, "es"),
                text(row, "en"),
                published == null ? null : published.toInstant(),
                row.getTimestamp("revised_at").toInstant(),
                row.getLong("version"));
    }

    private static NewsItem.@Nullable Text text(ResultSet row, String language) throws SQLException {
        var title = row.getString("title_" + language);
        return title == null
                ? null
                : new NewsItem.Text(title, row.getString("lead_" + language), row.getString("body_" + language));
    }
}
