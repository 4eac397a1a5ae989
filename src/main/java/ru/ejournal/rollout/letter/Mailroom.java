package ru.ejournal.rollout.letter;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes a letter down once and has it sent. Everything joins the caller's transaction. */
@Component
class Mailroom {

    private static final Logger LOG = LoggerFactory.getLogger(Mailroom.class);
    private static final int SUBJECT_LENGTH = 250;

    private final ActingRecipients acting;
    private final Addressees addressees;
    private final MessageIds messageIds;
    private final LetterTemplates templates;
    private final LetterTable letters;
    private final LetterQueue queue;
    private final Clock clock;

    Mailroom(ActingRecipients acting, Addressees addressees, MessageIds messageIds, LetterTemplates templates,
             LetterTable letters, LetterQueue queue, Clock clock) {
        this.acting = acting;
        this.addressees = addressees;
        this.messageIds = messageIds;
        this.templates = templates;
        this.letters = letters;
        this.queue = queue;
        this.clock = clock;
    }

    /** Does nothing if it has taken the same letter before. */
    void take(Draft written) {
        Draft draft = acting.redirected(written);
        String messageId = messageIds.of(draft);
        if (letters.existsByMessageId(messageId)) {
            LOG.info("Letter {} is written already and is not sent again", messageId);
            return;
        }
        Letter letter = letters.save(write(draft, messageId));
        if (letter.address() == null) {
            LOG.warn("Letter {} waits: neither {} nor anybody who could hand it over has an e-mail address",
                    messageId, letter.recipient());
        }
        queue.enqueue(new QueuedLetter(Objects.requireNonNull(letter.id()), letter.kind().id(), letter.schoolId(),
                letter.orderId(), letter.recipient(), letter.subject()));
    }

    private Letter write(Draft draft, String messageId) {
        boolean onPaper = !Addressees.reachable(draft.to());
        String name = RussianText.line(draft.to().fullName());
        String subject = shortened(onPaper ? "%s (передать на бумаге: %s)".formatted(draft.subject(), name)
                : draft.subject());
        Map<String, @Nullable Object> values = draft.contents().put("subject", subject)
                .line("onPaper", onPaper ? name + ", " + draft.to().position() : null).values();
        Optional<Addressee> addressee = addressees.of(draft.to(), draft.schoolId());
        return new Letter(null, messageId, draft.kind(), draft.schoolId(), draft.orderId(), draft.to().login(),
                addressee.map(Addressee::email).orElse(null), addressee.map(Addressee::name).orElse(null), subject,
                templates.html(draft.kind(), values), templates.text(draft.kind(), values), clock.instant(), null,
                draft.attachments().stream().map(StoredAttachment::of).toList());
    }

    private static String shortened(String subject) {
        String line = RussianText.line(subject);
        return line.length() <= SUBJECT_LENGTH ? line : RussianText.line(line.substring(0, SUBJECT_LENGTH)) + "…";
    }
}
