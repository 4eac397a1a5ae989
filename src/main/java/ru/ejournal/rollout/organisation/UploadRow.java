package ru.ejournal.rollout.organisation;

import java.io.Serializable;
import java.util.Map;

/**
 * A school as a row of the district's table gives it.
 *
 * @param line   of the file, from 1
 * @param cells  what is filled in
 * @param unread why a cell cannot be read
 */
public record UploadRow(int line, Map<UploadColumn, String> cells, Map<UploadColumn, String> unread) implements Serializable {

    String cell(UploadColumn column) {
        return cells.getOrDefault(column, "").strip();
    }

    String cell(UploadColumn column, String otherwise) {
        String text = cell(column);
        return text.isEmpty() ? otherwise : text;
    }
}
