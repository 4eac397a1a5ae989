package ru.ejournal.rollout.table;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table as the answer to a download. */
public final class TableFiles {

    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private TableFiles() {
    }

    public static ResponseEntity<byte[]> xlsx(Table table) {
        return file(table.name() + ".xlsx", XLSX, Workbooks.write(table));
    }

    public static ResponseEntity<byte[]> csv(Table table) {
        return file(table.name() + ".csv", CSV, CommaSeparated.write(table));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        String disposition = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, disposition).body(content);
    }
}
