package ru.ejournal.rollout.report;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.report.FactsOf.everything;
import static ru.ejournal.rollout.report.FactsOf.nothing;
import static ru.ejournal.rollout.report.FactsOf.person;
import static ru.ejournal.rollout.report.FactsOf.share;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.facts.FactKey;

class CountedRowsTest {

    @Test
    void aPercentageIsTheSumOfPartsOverTheSumOfWholes() {
        Appendix2 report = everything()
                .inClass("3", FactKey.PARENTS, 100).inClass("3", FactKey.APPLICATIONS, share(1, 100)).report();

        assertThat(report.value(Row.APPLICATIONS)).isEqualTo("55 % родителей (1–11 классы)");
        assertThat(report.cell(Row.APPLICATIONS).share()).extracting("num", "den").containsExactly(121L, 220L);
    }

    @Test
    void classesWithNobodyAreNotListed() {
        Appendix2 report = everything().inClass("2", FactKey.APPLICATIONS, share(0, 12))
                .inClass("5", FactKey.APPLICATIONS, share(0, 12)).report();

        assertThat(report.value(Row.APPLICATIONS)).isEqualTo("81,8 % родителей (1, 3, 4, 6–11 классы)");
        assertThat(report.ready(Row.APPLICATIONS)).isTrue();
    }

    @Test
    void withoutAnybodyNoClassIsListed() {
        FactsOf facts = everything();
        FactsOf.CLASSES.forEach(name -> facts.inClass(name, FactKey.APPLICATIONS, share(0, 12)));

        assertThat(facts.report().value(Row.APPLICATIONS)).isEqualTo("0 % родителей (классов нет)");
    }

    @Test
    void aFigureOfSomeClassesSaysSoAndNamesTheOthers() {
        FactsOf facts = nothing();
        FactsOf.CLASSES.stream().filter(name -> !List.of("3", "7").contains(name)).forEach(facts::classOfTwelve);
        Appendix2 report = facts.report();

        assertThat(report.value(Row.PARENTS_ACQUAINTED)).isEqualTo("100 %, по данным 9 из 11 классов");
        assertThat(report.value(Row.APPLICATIONS))
                .isEqualTo("100 % родителей (1, 2, 4–6, 8–11 классы), по данным 9 из 11 классов");
        assertThat(report.missing(Row.PARENTS_ACQUAINTED)).containsExactly(new Missing(Row.PARENTS_ACQUAINTED,
                "нет сведений 3, 7 классов", "item10_class", List.of("3", "7"), List.of()));
        assertThat(report.missing(Row.METHODS)).anySatisfy(gap ->
                assertThat(gap.classes()).containsExactly("3", "7"));
    }

    @Test
    void aSingleMissingClassIsNamedInTheSingular() {
        FactsOf facts = nothing();
        FactsOf.CLASSES.subList(0, 10).forEach(facts::classOfTwelve);

        assertThat(facts.report().missing(Row.PUPILS_TRAINED)).extracting(Missing::what)
                .containsExactly("нет сведений 11 класса");
    }

    @Test
    void aPartGreaterThanItsWholeCountsAsMissing() {
        Appendix2 report = everything().inClass("3", FactKey.PARENTS_INFORMED, share(25, 12)).report();

        assertThat(report.value(Row.PARENTS_ACQUAINTED)).isEqualTo("100 %, по данным 10 из 11 классов");
        assertThat(report.missing(Row.PARENTS_ACQUAINTED)).containsExactly(new Missing(Row.PARENTS_ACQUAINTED,
                "3 класс: 25 из 12, часть больше целого", "item10_class", List.of("3"), List.of()));
    }

    @Test
    void theWholeIsCheckedAgainstItsNewestCount() {
        Appendix2 report = everything().inClass("3", FactKey.PARENTS, 6).report();

        assertThat(report.missing(Row.APPLICATIONS)).extracting(Missing::what)
                .containsExactly("3 класс: 12 из 6, часть больше целого");
        assertThat(report.ready(Row.PUPILS_ACQUAINTED)).isTrue();
    }

    @Test
    void activeParentsAreCountedOfThoseWithALogin() {
        FactsOf facts = everything();
        FactsOf.CLASSES.forEach(name -> facts.inClass(name, FactKey.PARENT_LOGINS, share(8, 12))
                .inClass(name, FactKey.PARENTS_ACTIVE, share(name.equals("1") ? 4 : 0, 8)));

        assertThat(facts.report().value(Row.PARENTS_ACTIVE))
                .isEqualTo("4,5 % от имеющих возможность воспользоваться услугой (1 класс)");
        assertThat(facts.inClass("1", FactKey.PARENTS_ACTIVE, share(9, 12)).report().ready(Row.PARENTS_ACTIVE))
                .isFalse();
    }

    @Test
    void nothingToTakeAPartOfIsADashAndReady() {
        FactsOf facts = everything();
        FactsOf.CLASSES.forEach(name -> facts.inClass(name, FactKey.PARENT_LOGINS, share(0, 12))
                .inClass(name, FactKey.PARENTS_ACTIVE, share(0, 0)));
        Appendix2 report = facts.school("item09_report", FactKey.RECORDS_FILLED, share(0, 0)).report();

        assertThat(report.value(Row.PARENTS_ACTIVE)).isEqualTo("—");
        assertThat(report.value(Row.RECORDS)).isEqualTo("—");
        assertThat(report.readyCells()).isEqualTo(20);
    }

    @Test
    void figuresOfUnexpectedClassesAreLeftOut() {
        Appendix2 report = everything().inClass("12", FactKey.PARENTS, 100)
                .inClass("12", FactKey.APPLICATIONS, share(0, 100)).report();

        assertThat(report.value(Row.APPLICATIONS)).isEqualTo("100 % родителей (1–11 классы)");
    }

    @Test
    void impossibleSchoolFiguresCountAsMissing() {
        Appendix2 report = everything()
                .school("item09_report", FactKey.TEACHERS_TRAINED, share(13, 12))
                .school("item09_report", FactKey.TEACHER_LOGINS, share(-1, 12))
                .school("item09_report", FactKey.TEACHERS_ACTIVE, Map.of("num", "двенадцать", "den", 12))
                .school("item09_report", FactKey.RECORDS_FILLED, null).report();

        assertThat(report.missing()).extracting(gap -> gap.row().id() + ": " + gap.what()).containsExactly(
                "9: не указаны числа (пункт 9)", "10.1: 13 из 12, часть больше целого",
                "12.2: указаны не числа", "13: указаны не числа");
        assertThat(report.value(Row.TEACHERS_TRAINED)).isEmpty();
    }

    @Test
    void pupilLoginsMayNotBeProvidedAtAll() {
        Appendix2 report = everything().school("item01_organise", FactKey.PUPIL_LOGINS_PROVIDED, false).report();

        assertThat(report.value(Row.PUPIL_LOGINS)).isEqualTo("не предусмотрено");
        assertThat(report.ready(Row.PUPIL_LOGINS)).isTrue();
    }

    @Test
    void onlySignaturesOfTeachingStaffCount() {
        Appendix2 report = everything().school("order", FactKey.INSTRUCTIONS_SIGNATORIES, List.of(
                person("a", true), person("b", true), person("c", true), person("d", false)))
                .signed("a", "electronic").signed("b", "absent").signed("d", "electronic").report();

        assertThat(report.value(Row.STAFF_ACQUAINTED)).isEqualTo("33,3 %");
        assertThat(report.missing(Row.STAFF_ACQUAINTED)).containsExactly(new Missing(Row.STAFF_ACQUAINTED,
                "нет отметки об ознакомлении (сотрудников: 1)", "acquaintance_sign", List.of(), List.of("c")));
    }

    @Test
    void theNewestMarkOfAPersonHolds() {
        Appendix2 report = everything().signed("kazachenko", "absent").report();

        assertThat(report.value(Row.STAFF_ACQUAINTED)).isEqualTo("50 %");
        assertThat(report.ready(Row.STAFF_ACQUAINTED)).isTrue();
    }

    @Test
    void aSchoolWithoutTeachingStaffHasADash() {
        Appendix2 report = everything()
                .school("order", FactKey.INSTRUCTIONS_SIGNATORIES, List.of(person("d", false))).report();

        assertThat(report.value(Row.STAFF_ACQUAINTED)).isEqualTo("—");
    }
}
