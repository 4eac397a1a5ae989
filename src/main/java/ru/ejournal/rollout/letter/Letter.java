package ru.ejournal.rollout.letter;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A letter ready to be sent.
 *
 * @param messageId with its angle brackets; the same however often the letter is sent
 * @param recipient login of the person it is for
 * @param address   where it goes: the person's, or that of whoever hands it over on paper; null while nobody has one;
 *                  once sent, where it went
 * @param addressee full name that goes with the address
 */
@Table("rollout_letter")
record Letter(@Id @Nullable Long id, String messageId, LetterKind kind, @Nullable String schoolId,
              @Nullable String orderId, String recipient, @Nullable String address, @Nullable String addressee,
              String subject, String html, String text, Instant createdAt, @Nullable Instant sentAt,
              @MappedCollection(idColumn = "letter", keyColumn = "position") List<StoredAttachment> attachments) {
}
