package ru.ejournal.rollout.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Puts each letter as an {@code .eml} file, which any mail program opens, into a folder. */
class OutboxFolder implements Outbox {

    private final Path folder;

    OutboxFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public void deliver(MimeMessage message, String fileName) {
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, ".", ".tmp");
            try {
                write(message, unfinished);
                // Nobody sees half a letter, and a retry replaces the file instead of adding one.
                Files.move(unfinished, folder.resolve(fileName), StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException | MessagingException e) {
            throw new LetterNotSent("Письмо не записано в папку %s: %s".formatted(folder.toAbsolutePath(),
                    e.getMessage()), e);
        }
    }

    private static void write(MimeMessage message, Path file) throws IOException, MessagingException {
        try (OutputStream out = Files.newOutputStream(file)) {
            message.writeTo(out);
        }
    }
}
