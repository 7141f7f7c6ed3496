-- As Spring Security keeps them; the user is an account, its id in base64url.
CREATE TABLE user_credentials (
    credential_id                text        PRIMARY KEY,
    user_entity_user_id          text        NOT NULL,
    public_key                   bytea       NOT NULL,
    signature_count              bigint      NOT NULL,
    uv_initialized               boolean     NOT NULL,
    backup_eligible              boolean     NOT NULL,
    authenticator_transports     text,
    public_key_credential_type   text        NOT NULL,
    backup_state                 boolean     NOT NULL,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamp   NOT NULL,
    last_used                    timestamp   NOT NULL,
    label                        text        NOT NULL
);
CREATE INDEX user_credentials_by_account ON user_credentials (user_entity_user_id);

-- What an authenticator was asked to sign, once. With an account: to become one of its passkeys; without: to sign in.
CREATE TABLE passkey_challenge (
    challenge  bytea       PRIMARY KEY,
    account    uuid        REFERENCES account,
    expires_at timestamptz NOT NULL
);
CREATE INDEX passkey_challenge_by_end ON passkey_challenge (expires_at);
