package ru.ejournal.rollout.letter;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface LetterTable extends Repository<Letter, Long> {

    Letter save(Letter letter);

    Optional<Letter> findById(long id);

    /** Until the transaction ends; empty if there is no such letter or somebody else has it. */
    @Query("select id from rollout_letter where id = :id for update skip locked")
    Optional<Long> lock(long id);

    boolean existsByMessageId(String messageId);

    /** Saving the letter would write its attachments anew. */
    @Modifying
    @Query("update rollout_letter set address = :address, addressee = :addressee, sent_at = :sentAt where id = :id")
    void markSent(long id, String address, String addressee, Instant sentAt);
}
