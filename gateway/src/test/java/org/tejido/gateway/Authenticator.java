package org.tejido.gateway;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A telephone with one passkey, and the browser that talks to it at some address. */
final class Authenticator {

    private static final byte PRESENT_AND_VERIFIED = AuthenticatorData.BIT_UP | AuthenticatorData.BIT_UV;
    private static final ObjectConverter OBJECTS = new ObjectConverter();

    private final byte[] id = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    private final KeyPair keys;
    private final String origin;
    private String holder = "";
    private byte verified = PRESENT_AND_VERIFIED;
    private long signatures;

    Authenticator(String origin) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.keys = generator.generateKeyPair();
        this.origin = origin;
    }

    private Authenticator(Authenticator other, String origin) {
        this.keys = other.keys;
        this.holder = other.holder;
        this.origin = origin;
        System.arraycopy(other.id, 0, id, 0, id.length);
    }

    /** The same key, asked by a page at another address. */
    Authenticator at(String otherOrigin) {
        return new Authenticator(this, otherOrigin);
    }

    /** Somebody touches it, and does not say who he is. */
    Authenticator unverified() {
        verified = AuthenticatorData.BIT_UP;
        return this;
    }

    /** As if its key had been copied before the last signature. */
    Authenticator setBack() {
        signatures = 0;
        return this;
    }

    String id() {
        return base64(id);
    }

    String made(JsonNode options) throws GeneralSecurityException {
        holder = options.at("/user/id").stringValue();
        var key = EC2COSEKey.create((ECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.ES256);
        var data = new AuthenticatorData<RegistrationExtensionAuthenticatorOutput>(
                hash(options.at("/rp/id").stringValue()),
                (byte) (verified | AuthenticatorData.BIT_AT),
                signatures,
                new AttestedCredentialData(AAGUID.ZERO, id, key));
        var attestation = new AttestationObjectConverter(OBJECTS)
                .convertToBytes(new AttestationObject(data, new NoneAttestationStatement()));
        var response = JsonMapper.shared()
                .createObjectNode()
                .put("clientDataJSON", base64(clientData("webauthn.create", options)))
                .put("attestationObject", base64(attestation));
        response.putArray("transports").add("internal");
        return credential(response);
    }

    String shown(JsonNode options) throws GeneralSecurityException {
        signatures++;
        var data = new AuthenticatorDataConverter(OBJECTS)
                .convert(new AuthenticatorData<>(hash(options.at("/rpId").stringValue()), verified, signatures));
        var clientData = clientData("webauthn.get", options);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(data);
        signature.update(MessageDigest.getInstance("SHA-256").digest(clientData));
        return credential(JsonMapper.shared()
                .createObjectNode()
                .put("clientDataJSON", base64(clientData))
                .put("authenticatorData", base64(data))
                .put("signature", base64(signature.sign()))
                .put("userHandle", holder));
    }

    private String credential(JsonNode response) {
        var credential = JsonMapper.shared()
                .createObjectNode()
                .put("id", base64(id))
                .put("rawId", base64(id))
                .put("type", "public-key")
                .put("authenticatorAttachment", "platform");
        credential.set("response", response);
        credential.putObject("clientExtensionResults");
        return credential.toString();
    }

    private byte[] clientData(String type, JsonNode options) {
        return JsonMapper.shared()
                .writeValueAsBytes(JsonMapper.shared()
                        .createObjectNode()
                        .put("type", type)
                        .put("challenge", options.path("challenge").stringValue())
                        .put("origin", origin)
                        .put("crossOrigin", false));
    }

    private static byte[] hash(String text) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
