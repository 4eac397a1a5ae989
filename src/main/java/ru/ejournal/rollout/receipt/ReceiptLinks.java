package ru.ejournal.rollout.receipt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that show one document and take one answer. The secret has 256 bits and is kept as a hash: nobody who reads
 * the table can follow a link, and nobody can guess one.
 */
@Component
public class ReceiptLinks {

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final ReceiptLinkTable links;
    private final ReceiptSettings settings;
    private final ReceiptDesk desk;
    private final Clock clock;

    ReceiptLinks(ReceiptLinkTable links, ReceiptSettings settings, ReceiptDesk desk, Clock clock) {
        this.links = links;
        this.settings = settings;
        this.desk = desk;
        this.clock = clock;
    }

    /** A new link; its secret is told once. Joins the caller's transaction. */
    public Issued issue(Sent sent) {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        Instant expires = now.plus(settings.valid());
        links.save(new ReceiptLink(null, null, hash(secret), sent.orderId(), sent.engineTask(), sent.recipient(), sent.document(),
                sent.address(), sent.outgoing(), sent.sender(), now, expires, null));
        return new Issued(secret, expires);
    }

    /** What stands in the link, and until when it is good for an answer. */
    public record Issued(String secret, Instant expires) {
    }

    /** Empty, without saying why, if there is no such link, its time is over, it was used or nobody waits any more. */
    Optional<ReceiptLink> find(String secret) {
        return valid(secret).flatMap(valid -> links.findBySecretHash(hash(valid))).filter(this::open);
    }

    /**
     * Takes the answer, once: of two at the same moment the second finds the link used.
     *
     * @return the link; empty as above
     * @throws ru.ejournal.rollout.Refusal if the answer cannot be taken; the link stays good
     */
    @Transactional
    Optional<ReceiptLink> answer(String secret, ReceiptAnswer answer) {
        Optional<ReceiptLink> link = valid(secret).flatMap(valid -> links.findForUpdateBySecretHash(hash(valid))).filter(this::open);
        link.ifPresent(found -> {
            links.save(found.used(clock.instant()));
            desk.answer(found.engineTask(), answer);
        });
        return link;
    }

    private boolean open(ReceiptLink link) {
        return link.open(clock.instant()) && desk.waiting(link.engineTask());
    }

    private static Optional<String> valid(String secret) {
        return Optional.of(secret).filter(text -> SECRET.matcher(text).matches());
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
