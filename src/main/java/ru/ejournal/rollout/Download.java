package ru.ejournal.rollout;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as the answer to a request: the browser saves it under its Russian name. */
public final class Download {

    public static final MediaType DOCX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private Download() {
    }

    public static ResponseEntity<byte[]> docx(String name, byte[] content) {
        return of(name, DOCX, content);
    }

    public static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content) {
        String disposition = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, disposition).body(content);
    }
}
