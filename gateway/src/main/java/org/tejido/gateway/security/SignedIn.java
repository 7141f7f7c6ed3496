package org.tejido.gateway.security;

import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What a session remembers: whose it is, and by which credentials it began. Rights are looked up each time. */
public final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final UUID account;
    private final long begunWith;

    public SignedIn(UUID account, long begunWith) {
        super(List.of());
        this.account = account;
        this.begunWith = begunWith;
        setAuthenticated(true);
    }

    public UUID account() {
        return account;
    }

    public long begunWith() {
        return begunWith;
    }

    @Override
    public UUID getPrincipal() {
        return account;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return account.toString();
    }
}
