package ru.ejournal.rollout.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.facts.Fact;
import ru.ejournal.rollout.facts.FactKey;
import ru.ejournal.rollout.facts.Facts;

/** Facts of one order, written down as the forms would. */
class FactsOf {

    static final List<String> CLASSES = IntStream.rangeClosed(1, 11).mapToObj(String::valueOf).toList();
    static final LocalDate DAY = LocalDate.of(2013, 12, 28);
    static final String SCHOOL = "МБОУ «Лекаревская СОШ»";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant MORNING = Instant.parse("2013-09-24T04:15:00Z");

    private final List<Fact> log = new ArrayList<>();

    static FactsOf nothing() {
        return new FactsOf();
    }

    /** Everything answered: twelve parents and pupils in every class, all of them reached. */
    static FactsOf everything() {
        FactsOf facts = new FactsOf()
                .school("item01_organise", FactKey.SYSTEM_NAME, "Дневник.ру")
                .school("item01_organise", FactKey.SITE_LINK, "есть")
                .school("item01_organise", FactKey.SITE_LINK_URL, "https://lekarevo.example/diary")
                .school("item01_organise", FactKey.PUPIL_LOGINS_PROVIDED, true)
                .school("item02_conditions", FactKey.LOCAL_ACTS, List.of(
                        act("График работы точек доступа", "приказ от 20.09.2013 № 01/09-261")))
                .school("item03_regulation", FactKey.LOCAL_ACTS, List.of(
                        act("Положение об электронном дневнике", "приказ от 20.09.2013 № 01/09-260")))
                .school("item04_instructions", FactKey.CHANGED_ACTS, List.of(
                        act("Инструкция учителя", "приказ от 20.09.2013 № 01/09-262")))
                .school("item05_acquaint", FactKey.METHODS, List.of("педагогический совет"))
                .school("item06_appoint", FactKey.RESPONSIBLE_NAME, "Казаченко Фёдор Степанович")
                .school("item06_appoint", FactKey.RESPONSIBLE_POSITION, "заместитель директора по УВР")
                .school("item07_plan", FactKey.PLAN_REQUISITES, "приказ от 30.09.2013 № 01/09-270")
                .school("item09_report", FactKey.RECORDS_FILLED, share(95, 100))
                .school("item09_report", FactKey.TEACHERS_TRAINED, share(11, 12))
                .school("item09_report", FactKey.TEACHER_LOGINS, share(12, 12))
                .school("item09_report", FactKey.TEACHERS_ACTIVE, share(10, 12))
                .school("order", FactKey.INSTRUCTIONS_SIGNATORIES, List.of(
                        person("kazachenko", true), person("employee-01", true), person("employee-02", false)))
                .signed("kazachenko", "electronic").signed("employee-01", "paper");
        CLASSES.forEach(facts::classOfTwelve);
        return facts;
    }

    FactsOf classOfTwelve(String schoolClass) {
        List.of(FactKey.PARENTS, FactKey.PUPILS).forEach(key -> inClass(schoolClass, key, 12));
        List.of(FactKey.PARENTS_INFORMED, FactKey.PUPILS_INFORMED, FactKey.APPLICATIONS, FactKey.PARENTS_TRAINED,
                        FactKey.PUPILS_TRAINED, FactKey.PARENT_LOGINS, FactKey.PUPIL_LOGINS, FactKey.PARENTS_ACTIVE)
                .forEach(key -> inClass(schoolClass, key, share(12, 12)));
        return inClass(schoolClass, FactKey.METHODS, List.of("родительское собрание", "классный час"));
    }

    FactsOf signed(String login, String outcome) {
        return school("acquaintance_sign", FactKey.INSTRUCTIONS_SIGNATURE,
                Map.of("login", login, "outcome", outcome, "date", "2013-09-25", "reason", "больничный"));
    }

    FactsOf school(String source, FactKey key, @Nullable Object value) {
        return add(source, key, null, value);
    }

    FactsOf inClass(String schoolClass, FactKey key, @Nullable Object value) {
        return add("item10_class", key, schoolClass, value);
    }

    private FactsOf add(String source, FactKey key, @Nullable String schoolClass, @Nullable Object value) {
        log.add(new Fact(log.size() + 1, "lekarevo-1", key.toString(), schoolClass, JSON.valueToTree(value), source,
                "somebody", MORNING));
        return this;
    }

    Facts facts() {
        return Facts.of(log);
    }

    List<Fact> log() {
        return log;
    }

    Appendix2 report() {
        return Appendix2.from(new ReportInput(facts(), CLASSES, DAY, SCHOOL));
    }

    static Map<String, Object> share(long num, long den) {
        return Map.of("num", num, "den", den);
    }

    static Map<String, String> act(String title, String requisites) {
        return Map.of("title", title, "requisites", requisites);
    }

    static Map<String, String> problem(String problem, String solution, String outcome) {
        return Map.of("problem", problem, "solution", solution, "outcome", outcome);
    }

    static Map<String, Object> person(String login, boolean teaching) {
        return Map.of("login", login, "name", "Имя " + login, "position", "должность", "teaching", teaching);
    }
}
