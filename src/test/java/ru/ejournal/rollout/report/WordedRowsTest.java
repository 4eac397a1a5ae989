package ru.ejournal.rollout.report;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.report.FactsOf.act;
import static ru.ejournal.rollout.report.FactsOf.everything;
import static ru.ejournal.rollout.report.FactsOf.nothing;
import static ru.ejournal.rollout.report.FactsOf.problem;

import java.util.List;

import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.facts.FactKey;

class WordedRowsTest {

    @Test
    void aCorrectedListReplacesItsPredecessorButNotThatOfAnotherItem() {
        Appendix2 report = everything().school("item03_regulation", FactKey.LOCAL_ACTS, List.of(
                act("Положение (новая редакция)", "приказ от 01.10.2013 № 5"))).report();

        assertThat(report.localActs()).extracting(Act::title)
                .containsExactlyInAnyOrder("График работы точек доступа", "Положение (новая редакция)");
    }

    @Test
    void actsOfThePendingItemAreAwaited() {
        Appendix2 report = nothing().school("item02_conditions", FactKey.LOCAL_ACTS, List.of(act("График", ""))).report();

        assertThat(report.value(Row.LOCAL_ACTS)).isEqualTo("График");
        assertThat(report.missing(Row.LOCAL_ACTS)).extracting(Missing::sourceItem).containsExactly("item03_regulation");
    }

    @Test
    void waysOfAcquaintingAreJoinedOnce() {
        Appendix2 report = everything()
                .school("item05_acquaint", FactKey.METHODS_OTHER, "беседы")
                .inClass("4", FactKey.METHODS, List.of("классный час", "памятки")).report();

        assertThat(report.value(Row.METHODS)).contains("беседы", "памятки").containsOnlyOnce("классный час");
    }

    @Test
    void initialsInPlaceOfANameAreRemarkedUpon() {
        assertThat(List.of("Казаченко Ф.С.", "Казаченко ФС", "Ф. С. Казаченко", "Казаченко Ф. С.", "В. Лебедев"))
                .allSatisfy(name -> assertThat(warnings(name)).as(name).hasSize(1));
        assertThat(List.of("Казаченко Фёдор Степанович", "Ли Ан", "Петрова-Водкина Анна", ""))
                .allSatisfy(name -> assertThat(warnings(name)).as(name).isEmpty());
    }

    private static List<String> warnings(String name) {
        return everything().school("item06_appoint", FactKey.RESPONSIBLE_NAME, name).report().warnings();
    }

    @Test
    void aNameWithoutAPositionIsNotEnough() {
        Appendix2 report = everything().school("item06_appoint", FactKey.RESPONSIBLE_POSITION, null).report();

        assertThat(report.value(Row.RESPONSIBLE)).isEqualTo("Казаченко Фёдор Степанович");
        assertThat(report.missing()).extracting(Missing::what)
                .containsExactly("не указана должность ответственного лица");
    }

    @Test
    void theSiteMayHaveNoLink() {
        Appendix2 report = everything().school("item01_organise", FactKey.SITE_LINK, "нет").report();

        assertThat(report.value(Row.SITE_LINK)).isEqualTo("нет");
        assertThat(report.ready(Row.SITE_LINK)).isTrue();
    }

    @Test
    void problemsOfAllFormsAreJoined() {
        Appendix2 report = everything()
                .school("item02_conditions", FactKey.PROBLEMS, List.of(problem("Мало компьютеров", "Закупили", "частично")))
                .inClass("5", FactKey.PROBLEMS, List.of(problem("Нет почты", "", "полностью"))).report();

        assertThat(report.problems()).extracting(Problem::solved).containsExactly("Закупили (частично)", "полностью");
        assertThat(report.value(Row.PROBLEMS))
                .isEqualTo("1) Мало компьютеров — Закупили (частично); 2) Нет почты — полностью");
        assertThat(report.readyCells()).isEqualTo(20);
    }
}
