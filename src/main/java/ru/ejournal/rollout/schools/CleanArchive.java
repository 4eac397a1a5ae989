package ru.ejournal.rollout.schools;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks an uploaded workbook as far as a table needs, counting what comes out, and packs that anew: the reader never
 * meets the archive that somebody sent.
 */
final class CleanArchive {

    private static final int MOST_UNPACKED = 20 * 1024 * 1024;
    private static final int MOST_ENTRIES = 500;
    private static final Pattern NEEDED = Pattern.compile("\\[content_types]\\.xml|_rels/\\.rels|xl/workbook\\.xml|"
            + "xl/_rels/workbook\\.xml\\.rels|xl/sharedstrings\\.xml|xl/styles\\.xml|xl/worksheets/[^/]+\\.xml");
    private static final Pattern MACROS = Pattern.compile(".*vbaproject.*|.*macrosheets/.*|.*activex/.*|.*embeddings/.*|(?!xl/printersettings/).*\\.bin");

    private final ByteArrayOutputStream clean = new ByteArrayOutputStream();
    private final Set<String> names = new HashSet<>();
    private long unpacked;

    private CleanArchive() {
    }

    /** @throws BadFile if it is no workbook, carries macros or unpacks to more than a table can be */
    static byte[] of(byte[] archive) {
        return new CleanArchive().repacked(archive);
    }

    private byte[] repacked(byte[] archive) {
        try (ZipFile in = ZipFile.builder().setByteArray(archive).get();
             ZipOutputStream out = new ZipOutputStream(clean, StandardCharsets.UTF_8)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                try (InputStream content = in.getInputStream(entry)) {
                    copy(entry.getName().replace('\\', '/'), content, out);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new BadFile("Файл повреждён: архив не читается. Сохраните таблицу ещё раз.");
        }
        if (!names.contains("xl/workbook.xml")) {
            throw new BadFile("Это не книга Excel. Подойдут «Книга Excel (.xlsx)» и «CSV UTF-8».");
        }
        return clean.toByteArray();
    }

    private void copy(String name, InputStream in, ZipOutputStream out) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (names.size() >= MOST_ENTRIES || !names.add(lower)) {
            throw new BadFile("Файл повреждён: в архиве лишние части. Сохраните таблицу ещё раз.");
        }
        if (MACROS.matcher(lower).matches()) {
            throw new BadFile("В книге есть макросы или вложенные объекты. Сохраните её как «Книга Excel (.xlsx)» без них.");
        }
        byte[] content = content(in);
        if (NEEDED.matcher(lower).matches()) {
            refuseTricks(new String(content, StandardCharsets.ISO_8859_1).replace("\0", ""));
            if (lower.startsWith("xl/worksheets/")) {
                SheetBounds.check(content);
            }
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
            out.closeEntry();
        }
    }

    private byte[] content(InputStream in) throws IOException {
        byte[] content = in.readNBytes((int) (MOST_UNPACKED - unpacked) + 1);
        unpacked += content.length;
        if (unpacked > MOST_UNPACKED) {
            throw new BadFile("Книга в развёрнутом виде слишком велика. Оставьте в ней только таблицу школ.");
        }
        return content;
    }

    /** A workbook has no document type; one would be there to read files of ours or to swell. */
    private static void refuseTricks(String xml) {
        if (xml.contains("<!DOCTYPE") || xml.contains("<!ENTITY")) {
            throw new BadFile("Файл не принят: такой разметки в книге Excel не бывает. Сохраните таблицу заново в Excel.");
        }
        if (xml.contains("macroEnabled")) {
            throw new BadFile("Это книга с поддержкой макросов (.xlsm). Сохраните её как «Книга Excel (.xlsx)».");
        }
    }
}
