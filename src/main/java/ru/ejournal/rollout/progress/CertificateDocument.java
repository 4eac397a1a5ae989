package ru.ejournal.rollout.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.progress.Certificate.Line;
import ru.ejournal.rollout.report.Loop;
import ru.ejournal.rollout.PlainText;
import ru.ejournal.rollout.report.TemplateTags;
import ru.ejournal.rollout.report.WordTemplate;

/** The certificate as a Word document, from the template {@code forms/closing-certificate.docx}. */
@Component
class CertificateDocument {

    private final WordTemplate template = WordTemplate.load("forms/closing-certificate.docx", tags());

    /** A .docx file. */
    byte[] render(Certificate certificate) {
        Map<String, Object> values = new HashMap<>();
        values.put("школа", PlainText.of(certificate.school()));
        values.put("приказ", PlainText.of(certificate.order()));
        values.put("название_приказа", PlainText.of(certificate.title()));
        values.put("период", certificate.period());
        values.put("пункты", certificate.lines().stream().map(CertificateDocument::row).toList());
        values.put("итог", certificate.summary());
        values.put("изменения_приказа", PlainText.of(certificate.changes()));
        values.put("окончание", PlainText.of(certificate.ending()));
        values.put("подписал", PlainText.of(certificate.endedBy()));
        values.put("дата", RussianText.date(certificate.asOf()));
        return template.render(values);
    }

    private static Map<String, String> row(Line line) {
        return Map.of("номер", line.number(), "содержание", PlainText.of(line.what()),
                "исполнитель", PlainText.of(line.performer()), "срок", PlainText.of(line.deadline()),
                "исполнение", PlainText.of(line.outcome()));
    }

    private static TemplateTags tags() {
        return new TemplateTags(Set.of("школа", "приказ", "название_приказа", "период", "итог", "изменения_приказа",
                "окончание", "подписал", "дата"),
                List.of(new Loop("пункты", Set.of("номер", "содержание", "исполнитель", "срок", "исполнение"))));
    }
}
