package ru.ejournal.rollout.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** An OpenID Connect provider that vouches for whomever a test names, with signed tokens. */
final class StubProvider {

    private static final String CLIENT = "rollout";

    private final HttpServer server;
    private final RSAKey known;
    private final RSAKey forged;
    private volatile String token = "";

    StubProvider() {
        try {
            known = new RSAKeyGenerator(2048).keyID("k").generate();
            forged = new RSAKeyGenerator(2048).keyID("k").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(known.toPublicJWK()).toString()));
        server.createContext("/token", exchange -> answer(exchange, """
                {"access_token": "a", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}""".formatted(token)));
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The next log-in is this person's, as far as the provider is concerned. */
    void vouchesFor(String login, String nonce) {
        token = signed(login, nonce, known);
    }

    void isImitatedFor(String login, String nonce) {
        token = signed(login, nonce, forged);
    }

    private String signed(String login, String nonce, RSAKey key) {
        Instant now = new Date().toInstant();
        SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), new JWTClaimsSet.Builder()
                .issuer(address()).subject("4711").audience(CLIENT).claim("nonce", nonce).claim("preferred_username", login)
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plus(5, ChronoUnit.MINUTES))).build());
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    private static void answer(HttpExchange exchange, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        try (exchange) {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
