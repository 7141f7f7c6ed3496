package org.tejido.gateway.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.gateway.audit.Audit;
import org.tejido.gateway.audit.Deed;
import org.tejido.gateway.problem.Refusal;

@Repository
public class Accounts {

    /** How long a withdrawn right can outlive its withdrawal, on another instance than the one that withdrew it. */
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final int LONGEST_ADDRESS = 254;

    private final JdbcClient database;
    private final Audit audit;
    private final Cache<UUID, Optional<Account>> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    Accounts(JdbcClient database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** Looked up for every request. */
    public Optional<Account.Active> current(UUID id) {
        return remembered.get(id, this::find).flatMap(Account::active);
    }

    public Optional<Account> find(UUID id) {
        return database.sql("SELECT * FROM account WHERE id = ?")
                .param(id)
                .query(Accounts::account)
                .optional();
    }

    public Optional<Account> findByEmail(String email) {
        return database.sql("SELECT * FROM account WHERE email = ?")
                .param(normal(email))
                .query(Accounts::account)
                .optional();
    }

    public Optional<Account> findByProvider(String issuer, String subject) {
        return database.sql("SELECT * FROM account WHERE issuer = ? AND subject = ?")
                .params(issuer, subject)
                .query(Accounts::account)
                .optional();
    }

    public Optional<String> passwordOf(UUID id) {
        return database.sql("SELECT password FROM account WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    public List<Account> list(@Nullable UUID after, int limit) {
        return database.sql("SELECT * FROM account WHERE id > ? ORDER BY id LIMIT ?")
                .params(after == null ? new UUID(0, 0) : after, limit)
                .query(Accounts::account)
                .list();
    }

    public boolean anyAdmin() {
        return database.sql("SELECT EXISTS (SELECT FROM account WHERE role = 'admin' AND suspended_at IS NULL)")
                .query(Boolean.class)
                .single();
    }

    public Account.Active add(
            String email, String name, Role role, @Nullable UUID organisation, @Nullable String password) {
        if (!isAddress(email)) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "email-malformed", "This is no e-mail address.");
        }
        if (name.isBlank()) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "name-missing", "Everybody has a name.");
        }
        try {
            var account = database.sql("""
                            INSERT INTO account (id, email, name, role, organisation, password) VALUES (?, ?, ?, ?, ?, ?) RETURNING *
                            """)
                    .params(
                            UuidCreator.getTimeOrderedEpoch(),
                            normal(email),
                            name.strip(),
                            role.word(),
                            organisation,
                            password)
                    .query(Accounts::active)
                    .single();
            audit.note(Deed.of("account.made", account.id())
                    .with("role", role.word())
                    .with("organisationId", organisation));
            return account;
        } catch (DuplicateKeyException taken) {
            throw new Refusal(HttpStatus.CONFLICT, "account-exists", "There is an account with this address already.");
        }
    }

    /** Ends all sessions that were begun with the old one. */
    public void changePassword(UUID id, String password) {
        database.sql(
                        "UPDATE account SET password = ?, credentials = credentials + 1, version = version + 1 WHERE id = ?")
                .params(password, id)
                .update();
        audit.note(Deed.of("account.password-changed", id));
        remembered.invalidate(id);
    }

    /** From now on this account is that one at the provider; empty where it is another one there already. */
    public Optional<Account> vouch(UUID id, String issuer, String subject) {
        return database.sql("UPDATE account SET issuer = ?, subject = ? WHERE id = ? AND subject IS NULL RETURNING *")
                .params(issuer, subject, id)
                .query(Accounts::account)
                .optional();
    }

    /** An account whose role the provider says. */
    public Account.Active adopt(String email, String name, Role role, String issuer, String subject) {
        var account = add(email, name, role, null, null);
        database.sql("UPDATE account SET issuer = ?, subject = ?, claimed = true WHERE id = ?")
                .params(issuer, subject, account.id())
                .update();
        return account;
    }

    public boolean isClaimed(UUID id) {
        return database.sql("SELECT claimed FROM account WHERE id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** The provider says another role than before. */
    public Account claim(UUID id, Role role) {
        var account = database.sql(
                        "UPDATE account SET role = ?, version = version + 1 WHERE id = ? AND claimed RETURNING *")
                .params(role.word(), id)
                .query(Accounts::account)
                .single();
        audit.note(Deed.of("account.role-changed", id).with("to", role.word()).with("by", "provider"));
        remembered.invalidate(id);
        return account;
    }

    /**
     * Suspending ends the sessions for good: they do not come back with the account.
     *
     * @return empty where the version is no longer that one
     */
    @Transactional
    public Optional<Account> revise(
            UUID id, long version, String name, Role role, @Nullable UUID organisation, boolean suspended) {
        var before = find(id);
        var revised = database.sql("""
                        UPDATE account SET name = ?, role = ?, organisation = ?, version = version + 1,
                               credentials = credentials + CASE WHEN ? AND suspended_at IS NULL THEN 1 ELSE 0 END,
                               suspended_at = CASE WHEN ? THEN coalesce(suspended_at, now()) END
                         WHERE id = ? AND version = ? RETURNING *
                        """)
                .params(name.strip(), role.word(), organisation, suspended, suspended, id, version)
                .query(Accounts::account)
                .optional();
        before.ifPresent(was -> revised.ifPresent(is -> note(was, is)));
        remembered.invalidate(id);
        return revised;
    }

    private void note(Account was, Account is) {
        if (was.isSuspended() != is.isSuspended()) {
            audit.note(Deed.of(is.isSuspended() ? "account.suspended" : "account.resumed", is.id()));
        }
        if (was.role() != is.role() || !Objects.equals(was.organisation(), is.organisation())) {
            audit.note(Deed.of("account.role-changed", is.id())
                    .with("from", was.role().word())
                    .with("to", is.role().word())
                    .with("organisationId", is.organisation()));
        }
        if (!was.name().equals(is.name())) {
            audit.note(Deed.of("account.renamed", is.id()));
        }
    }

    /** Of the form of one: whether it is somebody's shows when he follows a link that was sent there. */
    public static boolean isAddress(String email) {
        return ADDRESS.matcher(email).matches() && email.length() <= LONGEST_ADDRESS;
    }

    private static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        var active = active(row, number);
        return row.getTimestamp("suspended_at") == null
                ? active
                : new Account.Suspended(
                        active.id(),
                        active.email(),
                        active.name(),
                        active.role(),
                        active.organisation(),
                        active.version());
    }

    private static Account.Active active(ResultSet row, int number) throws SQLException {
        return new Account.Active(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                Role.of(row.getString("role")),
                row.getObject("organisation", UUID.class),
                row.getLong("credentials"),
                row.getLong("version"));
    }
}
