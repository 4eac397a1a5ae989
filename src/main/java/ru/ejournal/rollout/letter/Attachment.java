package ru.ejournal.rollout.letter;

import ru.ejournal.rollout.Download;

/** A file that goes with a letter. */
public record Attachment(String fileName, String contentType, byte[] content) {

    public static final String DOCX = Download.DOCX.toString();
}
