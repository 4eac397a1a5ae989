package ru.ejournal.rollout.receipt;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A link as stored. What it shows was fixed when it was issued.
 *
 * @param secretHash SHA-256 of what stands in the link
 * @param engineTask what it answers
 * @param document   «План введения …, приказ от 30.09.2013 № 01/09-270»
 * @param address    where the document can be read; null if only in the school
 * @param outgoing   «исх. № 145 от 24.09.2013»
 */
@Table("rollout_receipt_link")
record ReceiptLink(@Id @Nullable Long id, @Version @Nullable Integer version, String secretHash, String orderId, String engineTask,
                   String recipient, String document, @Nullable String address, String outgoing, String sender,
                   Instant issuedAt, Instant expiresAt, @Nullable Instant usedAt) {

    boolean open(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    ReceiptLink used(Instant now) {
        return new ReceiptLink(id, version, secretHash, orderId, engineTask, recipient, document, address, outgoing, sender,
                issuedAt, expiresAt, now);
    }
}
