package ru.ejournal.rollout.schools;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Comma-separated values as Excel writes them (RFC 4180), with semicolons, commas or tabs, in UTF-8, UTF-16 or Windows-1251. */
final class SeparatedSheet {

    private static final char QUOTE = '"';

    private final String text;
    private final char separator;
    private final List<SheetRow> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<SheetCell> cells = new ArrayList<>();
    private int line = 1;
    private int rowBegan = 1;
    private boolean quoted;

    private SeparatedSheet(String text) {
        this.text = text;
        this.separator = separator(text.lines().filter(line -> !line.isBlank()).findFirst().orElse(""));
    }

    static List<SheetRow> read(byte[] file) {
        String text = decoded(file);
        if (text.chars().anyMatch(sign -> sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t')) {
            throw new BadFile("Это не таблица: в файле не текст. Подойдут «Книга Excel (.xlsx)» и «CSV UTF-8».");
        }
        return new SeparatedSheet(text).rows();
    }

    private static String decoded(byte[] file) {
        if (file.length > 1 && (file[0] == (byte) 0xFF && file[1] == (byte) 0xFE || file[0] == (byte) 0xFE && file[1] == (byte) 0xFF)) {
            return new String(file, StandardCharsets.UTF_16);
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(file, Charset.forName("windows-1251"));
        }
    }

    private static char separator(String heading) {
        return ";,\t".chars().mapToObj(sign -> (char) sign).max(java.util.Comparator.comparingLong(
                sign -> heading.chars().filter(other -> other == sign).count())).orElse(';');
    }

    private List<SheetRow> rows() {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (quoted && sign == QUOTE && at + 1 < text.length() && text.charAt(at + 1) == QUOTE) {
                cell.append(QUOTE);
                at++;
            } else if (sign == QUOTE && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else {
                take(sign);
            }
        }
        if (quoted) {
            throw new BadFile("Строка %d: кавычка открыта и не закрыта. Сохраните таблицу ещё раз.".formatted(rowBegan));
        }
        endRow();
        return rows;
    }

    private void take(char sign) {
        if (sign == '\n') {
            line++;
        }
        if (!quoted && sign == separator) {
            endCell();
        } else if (!quoted && sign == '\n') {
            endRow();
        } else if (sign != '\r') {
            cell.append(sign);
        }
    }

    private void endCell() {
        cells.add(SheetCell.of(cell.toString()));
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        SheetRow row = new SheetRow(rowBegan, cells);
        if (!row.blank()) {
            rows.add(row);
        }
        if (rows.size() > SheetRow.MOST_ROWS + 1) {
            throw SheetRow.tooMany();
        }
        cells = new ArrayList<>();
        rowBegan = line;
    }
}
