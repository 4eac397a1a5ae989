package ru.ejournal.rollout.letter;

/** A file that goes with a letter. */
public record Attachment(String fileName, String contentType, byte[] content) {

    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}
