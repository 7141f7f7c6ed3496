package org.tejido.gateway.passkey;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.tejido.gateway.account.Account;
import org.tejido.gateway.account.Accounts;

/** Accounts, as those who hold passkeys. They are made and changed elsewhere. */
@Component
class Holders implements PublicKeyCredentialUserEntityRepository {

    private final Accounts accounts;

    Holders(Accounts accounts) {
        this.accounts = accounts;
    }

    static PublicKeyCredentialUserEntity of(Account account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(bytes(account.id()))
                .name(account.email())
                .displayName(account.name())
                .build();
    }

    static Bytes bytes(UUID account) {
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    static UUID account(Bytes holder) {
        var bytes = ByteBuffer.wrap(holder.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return accounts.find(account(id)).map(Holders::of).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String email) {
        return accounts.findByEmail(email).map(Holders::of).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity holder) {
        throw new UnsupportedOperationException("Accounts are made by invitation.");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("Accounts are suspended, never deleted.");
    }
}
