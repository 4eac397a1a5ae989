package ru.ejournal.rollout.letter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;

/** Looks into a message. */
final class Parts {

    private Parts() {
    }

    /** What the reader sees of the type. */
    static String text(Part message, String type) throws MessagingException, IOException {
        return leaves(message).stream().filter(part -> is(part, type)).findFirst().map(Parts::content).orElseThrow()
                .toString().replace("\r\n", "\n");
    }

    static Map<String, List<Byte>> attachments(Part message) throws MessagingException, IOException {
        Map<String, List<Byte>> attachments = new LinkedHashMap<>();
        for (Part part : leaves(message)) {
            if (part.getFileName() != null) {
                List<Byte> bytes = new ArrayList<>();
                for (byte one : part.getInputStream().readAllBytes()) {
                    bytes.add(one);
                }
                attachments.put(part.getFileName(), bytes);
            }
        }
        return attachments;
    }

    static List<Part> leaves(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart several)) {
            return List.of(part);
        }
        List<Part> leaves = new ArrayList<>();
        for (int i = 0; i < several.getCount(); i++) {
            BodyPart inner = several.getBodyPart(i);
            leaves.addAll(leaves(inner));
        }
        return leaves;
    }

    private static boolean is(Part part, String type) {
        try {
            return part.isMimeType(type);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static Object content(Part part) {
        try {
            return part.getContent();
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
