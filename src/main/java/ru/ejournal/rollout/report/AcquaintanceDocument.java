package ru.ejournal.rollout.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.PlainText;
import ru.ejournal.rollout.RussianDate;
import ru.ejournal.rollout.report.AcquaintanceSheet.Line;
import ru.ejournal.rollout.report.AcquaintanceSheet.State;
import ru.ejournal.rollout.report.AcquaintanceSheet.Subject;

/** The acquaintance sheet as a Word document, from the template {@code forms/acquaintance-sheet.docx}. */
@Component
class AcquaintanceDocument {

    private static final List<Line> NOBODY = List.of(new Line("", "", "", State.UNSIGNED, ""));

    private final WordTemplate template = WordTemplate.load("forms/acquaintance-sheet.docx", tags());

    /** A .docx file; people without a mark get an empty cell to sign in. */
    byte[] render(AcquaintanceSheet sheet) {
        return template.render(Map.of(
                "школа", PlainText.of(sheet.school()),
                "приказ", PlainText.of(sheet.order()),
                "название_документа", PlainText.of(sheet.document()),
                "вводная", sheet.subject() == Subject.ORDER
                        ? "С приказом (распоряжением) работники ознакомлены:"
                        : "С инструкциями работники ознакомлены:",
                "сотрудники", lines(sheet.lines().isEmpty() ? NOBODY : sheet.lines()),
                "итог", sheet.summary(),
                "дата", RussianDate.of(sheet.asOf())));
    }

    private static List<Map<String, String>> lines(List<Line> lines) {
        return IntStream.range(0, lines.size()).mapToObj(index -> Map.of(
                "номер", String.valueOf(index + 1),
                "имя", PlainText.of(lines.get(index).name()),
                "должность", PlainText.of(lines.get(index).position()),
                "отметка", PlainText.of(lines.get(index).mark()))).toList();
    }

    private static TemplateTags tags() {
        return new TemplateTags(Set.of("школа", "приказ", "название_документа", "вводная", "итог", "дата"),
                List.of(new Loop("сотрудники", Set.of("номер", "имя", "должность", "отметка"))));
    }
}
