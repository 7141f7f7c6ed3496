package org.tejido.gateway.passkey;

import org.springframework.http.HttpStatus;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.tejido.gateway.problem.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON forms of the Web Authentication specification, as {@code PublicKeyCredential.toJSON()} writes them. */
final class Credential {

    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new WebauthnJacksonModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
            new TypeReference<>() {};

    private Credential() {}

    static PublicKeyCredential<AuthenticatorAttestationResponse> made(JsonNode json) {
        return complete(read(json, MADE));
    }

    static PublicKeyCredential<AuthenticatorAssertionResponse> shown(JsonNode json) {
        return complete(read(json, SHOWN));
    }

    static Refusal malformed() {
        return new Refusal(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "passkey-malformed",
                "This is not what PublicKeyCredential.toJSON() writes.");
    }

    private static <T> T read(JsonNode json, TypeReference<T> type) {
        try {
            return JSON.readValue(JSON.treeAsTokens(json), type);
        } catch (JacksonException | IllegalArgumentException | NullPointerException malformed) {
            throw malformed();
        }
    }

    private static <R extends org.springframework.security.web.webauthn.api.AuthenticatorResponse>
            PublicKeyCredential<R> complete(PublicKeyCredential<R> credential) {
        if (credential == null
                || credential.getRawId() == null
                || credential.getResponse() == null
                || credential.getResponse().getClientDataJSON() == null) {
            throw malformed();
        }
        return credential;
    }
}
