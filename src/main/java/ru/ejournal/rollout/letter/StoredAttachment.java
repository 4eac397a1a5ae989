package ru.ejournal.rollout.letter;

import org.springframework.data.relational.core.mapping.Table;

@Table("rollout_letter_attachment")
record StoredAttachment(String fileName, String contentType, byte[] content) {

    static StoredAttachment of(Attachment attachment) {
        return new StoredAttachment(RussianText.line(attachment.fileName()),
                RussianText.line(attachment.contentType()), attachment.content());
    }
}
