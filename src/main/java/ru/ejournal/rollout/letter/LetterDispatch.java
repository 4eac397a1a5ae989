package ru.ejournal.rollout.letter;

import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import ru.ejournal.rollout.organisation.Organisation;

/**
 * Sends what {@link Letters} has written. Not in the caller's transaction: that the letter is out is on record even if
 * the caller fails afterwards, and nobody else sends it meanwhile.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class LetterDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(LetterDispatch.class);

    private final LetterTable letters;
    private final Organisation organisation;
    private final Addressees addressees;
    private final MimeLetters mimeLetters;
    private final Outbox outbox;
    private final Clock clock;

    LetterDispatch(LetterTable letters, Organisation organisation, Addressees addressees, MimeLetters mimeLetters,
                   Outbox outbox, Clock clock) {
        this.letters = letters;
        this.organisation = organisation;
        this.addressees = addressees;
        this.mimeLetters = mimeLetters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Sends the letter unless it has been sent. A retry carries the same Message-ID.
     *
     * @throws LetterNotSent          to be tried again later
     * @throws LetterRefused          to be tried again after its cause has been put right
     * @throws NoSuchElementException for an unknown letter
     */
    public void send(long letterId) {
        boolean ours = letters.lock(letterId).isPresent();
        Letter letter = letters.findById(letterId)
                .orElseThrow(() -> new NoSuchElementException("No letter " + letterId));
        if (letter.sentAt() != null) {
            LOG.info("Letter {} was sent at {} and is not sent again", letter.messageId(), letter.sentAt());
            return;
        }
        if (!ours) {
            throw new LetterNotSent("Письмо как раз отправляется другим процессом программы", null);
        }
        Addressee addressee = addressee(letter);
        outbox.deliver(mimeLetters.compose(letter, addressee, clock.instant()), FileNames.of(letter, letterId));
        letters.markSent(letterId, addressee.email(), addressee.name(), clock.instant());
        LOG.info("Letter {} for {} is out", letter.messageId(), letter.recipient());
    }

    /** As the roster has it now, so that a mistyped address can be put right; as it had it for somebody who left. */
    private Addressee addressee(Letter letter) {
        return organisation.person(letter.recipient())
                .flatMap(person -> addressees.of(person, letter.schoolId()))
                .or(() -> Optional.ofNullable(letter.address()).map(address ->
                        new Addressee(Optional.ofNullable(letter.addressee()).orElse(""), address)))
                .orElseThrow(() -> new LetterRefused(("Письмо № %d некому отправить: нет адреса электронной почты "
                        + "ни у получателя (%s), ни у секретаря, ни у директора. Укажите адрес в списке сотрудников "
                        + "и повторите.").formatted(letter.id(), letter.recipient()), null));
    }
}
