package ru.ejournal.rollout.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import ru.ejournal.rollout.Download;

/** A table as the answer to a download. */
public final class TableFiles {

    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private TableFiles() {
    }

    public static ResponseEntity<byte[]> xlsx(Table table) {
        return xlsx(table, List.of());
    }

    /** @param further sheets behind the first, which gives the file its name */
    public static ResponseEntity<byte[]> xlsx(Table table, List<Table> further) {
        return Download.of(table.name() + ".xlsx", XLSX, Workbooks.write(Stream.concat(Stream.of(table), further.stream()).toList()));
    }

    public static ResponseEntity<byte[]> csv(Table table) {
        return Download.of(table.name() + ".csv", CSV, CommaSeparated.write(table));
    }
}
