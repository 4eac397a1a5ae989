package ru.ejournal.rollout.letter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.springframework.stereotype.Component;

/** Names a letter after what it is, so that the same letter never gets two names. */
@Component
class MessageIds {

    private static final int BYTES = 16;
    private static final String SEPARATOR = "\0";

    private final Links links;

    MessageIds(Links links) {
        this.links = links;
    }

    /** {@code <kind.hash@host>}, from kind, person and what it is about. */
    String of(Draft draft) {
        String identity = String.join(SEPARATOR, draft.kind().id(), draft.to().login(),
                String.valueOf(draft.orderId()), String.join(SEPARATOR, draft.about()));
        return "<%s.%s@%s>".formatted(draft.kind().id(), hash(identity), links.host());
    }

    private static String hash(String identity) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
