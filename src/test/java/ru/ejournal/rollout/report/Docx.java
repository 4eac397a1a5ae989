package ru.ejournal.rollout.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** A Word document read back as a reader sees it. */
public record Docx(List<String> paragraphs, List<List<List<String>>> tables) {

    public static Docx read(byte[] file) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return new Docx(document.getParagraphs().stream().map(XWPFParagraph::getText).toList(),
                    document.getTables().stream().map(table -> table.getRows().stream()
                            .map(row -> row.getTableCells().stream().map(XWPFTableCell::getText).toList())
                            .toList()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
