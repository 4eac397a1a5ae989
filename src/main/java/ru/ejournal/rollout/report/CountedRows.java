package ru.ejournal.rollout.report;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import ru.ejournal.rollout.facts.FactKey;
import ru.ejournal.rollout.facts.Facts;
import ru.ejournal.rollout.facts.Share;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.report.Signatures.Signatory;

/** Rows that hold percentages: 6, 8–10, 12–14. */
class CountedRows {

    private final Filling filling;
    private final Facts facts;

    CountedRows(Filling filling) {
        this.filling = filling;
        this.facts = filling.facts();
    }

    void fill() {
        staffAcquainted();
        ofClasses(Row.PARENTS_ACQUAINTED, FactKey.PARENTS_INFORMED, FactKey.PARENTS);
        ofClasses(Row.PUPILS_ACQUAINTED, FactKey.PUPILS_INFORMED, FactKey.PUPILS);
        ofClassesListed(Row.APPLICATIONS, FactKey.APPLICATIONS, FactKey.PARENTS, " родителей");
        ofSchool(Row.RECORDS, FactKey.RECORDS_FILLED, " от необходимого объема");
        ofSchool(Row.TEACHERS_TRAINED, FactKey.TEACHERS_TRAINED, "");
        ofClasses(Row.PARENTS_TRAINED, FactKey.PARENTS_TRAINED, FactKey.PARENTS);
        ofClasses(Row.PUPILS_TRAINED, FactKey.PUPILS_TRAINED, FactKey.PUPILS);
        ofClassesListed(Row.PARENT_LOGINS, FactKey.PARENT_LOGINS, FactKey.PARENTS, "");
        ofSchool(Row.TEACHER_LOGINS, FactKey.TEACHER_LOGINS, "");
        pupilLogins();
        ofSchool(Row.TEACHERS_ACTIVE, FactKey.TEACHERS_ACTIVE, "");
        ofClassesListed(Row.PARENTS_ACTIVE, FactKey.PARENTS_ACTIVE, FactKey.PARENT_LOGINS,
                " от имеющих возможность воспользоваться услугой");
    }

    private void staffAcquainted() {
        Signatures signatures = Signatures.ofInstructions(facts);
        if (!signatures.begun()) {
            filling.write(Row.STAFF_ACQUAINTED, "");
            filling.miss(Row.STAFF_ACQUAINTED, Paragraph.ACQUAINT, "ознакомление с инструкциями не начато (пункт 5)");
            return;
        }
        Share share = signatures.teaching();
        filling.write(Row.STAFF_ACQUAINTED, Percent.of(share), share);
        List<Signatory> awaited = signatures.awaitedTeaching();
        if (!awaited.isEmpty()) {
            filling.miss(new Missing(Row.STAFF_ACQUAINTED, "нет отметки об ознакомлении (сотрудников: %d)"
                    .formatted(awaited.size()), Signatures.SIGN_TASK, List.of(),
                    awaited.stream().map(Signatory::login).toList()));
        }
    }

    private void ofSchool(Row row, FactKey key, String of) {
        Optional<JsonNode> value = facts.value(key);
        String objection = value.isEmpty() ? "не указаны числа (пункт 9)"
                : ClassFigures.objection(value.get().path("num"), value.get().path("den"));
        if (objection == null) {
            JsonNode share = value.orElseThrow();
            percent(row, new Share(share.path("num").longValue(), share.path("den").longValue()), of, "");
        } else {
            filling.write(row, "");
            filling.miss(row, Paragraph.REPORT, objection);
        }
    }

    private void pupilLogins() {
        if (facts.value(FactKey.PUPIL_LOGINS_PROVIDED).filter(provided -> !provided.asBoolean(true)).isPresent()) {
            filling.write(Row.PUPIL_LOGINS, "не предусмотрено");
        } else {
            ofClassesListed(Row.PUPIL_LOGINS, FactKey.PUPIL_LOGINS, FactKey.PUPILS, "");
        }
    }

    private void ofClasses(Row row, FactKey part, FactKey whole) {
        figures(row, ClassFigures.of(facts, filling.classes(), part, whole), "");
    }

    private void ofClassesListed(Row row, FactKey part, FactKey whole, String of) {
        ClassFigures figures = ClassFigures.of(facts, filling.classes(), part, whole);
        List<String> taking = figures.taking();
        figures(row, figures, of + " (" + (taking.isEmpty() ? "классов нет" : ClassNames.counted(taking)) + ")");
    }

    private void figures(Row row, ClassFigures figures, String of) {
        figures.missing(row).forEach(filling::miss);
        if (figures.known()) {
            percent(row, figures.total(), of, figures.reservation());
        } else {
            filling.write(row, "");
        }
    }

    private void percent(Row row, Share share, String of, String reservation) {
        filling.write(row, Percent.of(share) + (share.den() == 0 ? "" : of) + reservation, share);
    }
}
