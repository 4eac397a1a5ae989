package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The order of 24.09.2013 day by day until the end of the year, and every letter that it and the mornings sent. */
abstract class Autumn2013 extends ProcessTest {

    /** «утро» is a digest, with its lines; of the other letters, the subject. */
    private static final String LETTERS = """
            24.09.2013 вт
              class-01…class-11 kazachenko: Новые задачи: 2 по приказу № 01/09-267 от 24.09.2013
              employee-01: Новая задача: Ознакомиться с документом и подписать (приказ), до 23.12.2013
              employee-02: Новая задача: Ознакомиться с документом и подписать (приказ), до 23.12.2013 (передать на бумаге: Сотрудник школы)
              lebedev: Новые задачи: 9 по приказу № 01/09-267 от 24.09.2013
            25.09.2013 ср
              lebedev: утро
                скоро: 6. Подтвердить назначение ответственного лица, 27.09.2013
                скоро: 7. Разработать и утвердить план введения, 01.10.2013
            26.09.2013 чт
              lebedev: утро
                завтра: 6. Подтвердить назначение ответственного лица, 27.09.2013
                скоро: 7. Разработать и утвердить план введения, 01.10.2013
            30.09.2013 пн
              brusilov: утро
                сводка за неделю
              lebedev: утро
                завтра: 7. Разработать и утвердить план введения, 01.10.2013
              nozdrin: План введения электронных дневников: МБОУ «Лекаревская СОШ»
            01.10.2013 вт
              lebedev: Получение плана подтверждено: МБОУ «Лекаревская СОШ», приказ № 01/09-267 от 24.09.2013
              nozdrin: утро
                завтра: Подтвердить получение плана (МБОУ «Лекаревская СОШ»), 02.10.2013
            07.10.2013 пн
              brusilov: утро
                сводка за неделю
            10.10.2013 чт
              kazachenko: Новая задача: 5. Ознакомить сотрудников с инструкциями, до 23.12.2013
            11.10.2013 пт
              class-01…class-11 employee-01 lebedev: Новая задача: Ознакомиться с документом и подписать (инструкции), до 23.12.2013
              employee-02: Новая задача: Ознакомиться с документом и подписать (инструкции), до 23.12.2013 (передать на бумаге: Сотрудник школы)
              secretary: Новые задачи: 2 по приказу № 01/09-267 от 24.09.2013
            14.10.2013 пн
              brusilov: утро
                сводка за неделю
            21.10.2013 пн
              brusilov: утро
                сводка за неделю
            28.10.2013 пн
              brusilov: утро
                сводка за неделю
            05.11.2013 вт
              brusilov: утро
                сводка за неделю
            11.11.2013 пн
              brusilov: утро
                сводка за неделю
            18.11.2013 пн
              brusilov: утро
                сводка за неделю
            25.11.2013 пн
              brusilov: утро
                сводка за неделю
            02.12.2013 пн
              brusilov: утро
                сводка за неделю
            09.12.2013 пн
              brusilov: утро
                сводка за неделю
            12.12.2013 чт
              class-01…class-11: утро
                скоро: 10. Провести работу в классе и указать сведения, 23.12.2013
            16.12.2013 пн
              brusilov: утро
                сводка за неделю
            18.12.2013 ср
              kazachenko: утро
                скоро: 9. Подготовить отчёт о введении, 28.12.2013
            23.12.2013 пн
              brusilov: утро
                сводка за неделю
            24.12.2013 вт
              kazachenko: утро
                скоро: 9. Подготовить отчёт о введении, 28.12.2013
            26.12.2013 чт
              kazachenko: утро
                завтра: 9. Подготовить отчёт о введении, 28.12.2013
            27.12.2013 пт
              brusilov: Отчёт о введении электронных дневников: МБОУ «Лекаревская СОШ», по состоянию на 28.12.2013
              kazachenko: утро
                сегодня: 9. Подготовить отчёт о введении, 28.12.2013
              lebedev: Новая задача: Утвердить отчёт, до 31.12.2013
            30.12.2013 пн
              brusilov: Приказ № 01/09-267 от 24.09.2013 исполнен: МБОУ «Лекаревская СОШ»
              brusilov: утро
                завтра: Принять отчёт школы (МБОУ «Лекаревская СОШ»), 31.12.2013
                сводка за неделю
              kazachenko lebedev: Отчёт на 28.12.2013 принят: МБОУ «Лекаревская СОШ», приказ № 01/09-267 от 24.09.2013
            """;

    private static final String IDLE = """
            25.09.2013 ср
              lebedev: утро
                скоро: 6. Подтвердить назначение ответственного лица, 27.09.2013
                скоро: 7. Разработать и утвердить план введения, 01.10.2013
            26.09.2013 чт
              lebedev: утро
                завтра: 6. Подтвердить назначение ответственного лица, 27.09.2013
                скоро: 7. Разработать и утвердить план введения, 01.10.2013
            27.09.2013 пт
              lebedev: утро
                сегодня: 6. Подтвердить назначение ответственного лица, 27.09.2013
            28.09.2013 сб
              lebedev: Просрочено на 1 день: 6. Подтвердить назначение ответственного лица
            30.09.2013 пн
              brusilov: утро
                сводка за неделю
              lebedev: утро
                просрочено: 6. Подтвердить назначение ответственного лица, 27.09.2013, на 3 дня
                завтра: 7. Разработать и утвердить план введения, 01.10.2013
            01.10.2013 вт
              lebedev: утро
                просрочено: 6. Подтвердить назначение ответственного лица, 27.09.2013, на 4 дня
                сегодня: 7. Разработать и утвердить план введения, 01.10.2013
            02.10.2013 ср
              brusilov: Просрочено на 1 день, нужно решение: 8. Предоставить план введения в ИМО, МБОУ «Лекаревская СОШ»
              brusilov: утро
                скоро: Принять решение по просрочке (8. Предоставить план введения в ИМО, МБОУ «Лекаревская СОШ»), 04.10.2013
                школы, которые опаздывают: 8. Предоставить план введения в ИМО, 01.10.2013, на 1 день
              lebedev: Просрочено пунктов: 2
              lebedev: утро
                просрочено: 6. Подтвердить назначение ответственного лица, 27.09.2013, на 5 дней
                просрочено: 7. Разработать и утвердить план введения, 01.10.2013, на 1 день
            03.10.2013 чт
              brusilov: утро
                завтра: Принять решение по просрочке (8. Предоставить план введения в ИМО, МБОУ «Лекаревская СОШ»), 04.10.2013
              lebedev: утро
                просрочено: 6. Подтвердить назначение ответственного лица, 27.09.2013, на 6 дней
                просрочено: 7. Разработать и утвердить план введения, 01.10.2013, на 2 дня
            04.10.2013 пт
              brusilov: утро
                сегодня: Принять решение по просрочке (8. Предоставить план введения в ИМО, МБОУ «Лекаревская СОШ»), 04.10.2013
              lebedev: утро
                просрочено: 6. Подтвердить назначение ответственного лица, 27.09.2013, на 7 дней
                просрочено: 7. Разработать и утвердить план введения, 01.10.2013, на 3 дня
            07.10.2013 пн
              brusilov: утро
                просрочено: Принять решение по просрочке (8. Предоставить план введения в ИМО, МБОУ «Лекаревская СОШ»), 04.10.2013, на 3 дня
                школы, которые опаздывают: 8. Предоставить план введения в ИМО, 01.10.2013, на 6 дней
                сводка за неделю
              lebedev: утро
                просрочено: 6. Подтвердить назначение ответственного лица, 27.09.2013, на 10 дней
                просрочено: 7. Разработать и утвердить план введения, 01.10.2013, на 6 дней
            08.10.2013 вт
              brusilov: утро
                просрочено: Принять решение по просрочке (8. Предоставить план введения в ИМО, МБОУ «Лекаревская СОШ»), 04.10.2013, на 4 дня
              lebedev: утро
                просрочено: 6. Подтвердить назначение ответственного лица, 27.09.2013, на 11 дней
                просрочено: 7. Разработать и утвердить план введения, 01.10.2013, на 7 дней
            09.10.2013 ср
              brusilov: утро
                просрочено: Принять решение по просрочке (8. Предоставить план введения в ИМО, МБОУ «Лекаревская СОШ»), 04.10.2013, на 5 дней
              lebedev: утро
                просрочено: 6. Подтвердить назначение ответственного лица, 27.09.2013, на 12 дней
                просрочено: 7. Разработать и утвердить план введения, 01.10.2013, на 8 дней
            """;

    private OrderPlay order;
    private MorningPlay morning;

    @BeforeEach
    void the_school_has_nothing_else_to_do() {
        jdbc.update("update rollout_order set number = number || ' ' || id where number = '01/09-267'");
        morning = new MorningPlay(engine, jdbc);
        morning.begin("2013-09-24");
    }

    @AfterEach
    void everything_goes_on() {
        morning.end();
    }

    @Test
    void every_letter_of_the_autumn() {
        itIs("2013-09-24", "10:00");
        order = opened("secretary");
        new Story2013(this::until, order).played();
        until("2013-12-31", "18:00");

        assertThat(LetterTable2013.of(morning.written())).isEqualTo(LETTERS);
    }

    @Test
    void every_letter_of_two_weeks_in_which_nobody_does_anything() {
        itIs("2013-09-24", "10:00");
        order = opened("secretary");
        order.completes("secretary", "register_order", Map.of("number", "01/09-267"));
        morning.written();
        until("2013-10-09", "18:00");

        assertThat(LetterTable2013.of(morning.written())).isEqualTo(IDLE);
    }

    /** The days pass: at midnight deadlines are over, and at eight it is morning. */
    private void until(String day, String time) {
        Instant end = LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(SCHOOL).toInstant();
        for (Instant next = next(); !next.isAfter(end); next = next()) {
            clock.set(next);
            order.runJobs();
            for (String school : new String[] {MorningPlay.SCHOOL, null}) {
                Job timer = morning.timer(school);
                if (!timer.getDuedate().toInstant().isAfter(next)) {
                    engine.getManagementService().executeJob(timer.getId());
                }
            }
        }
        clock.set(end);
    }

    private Instant next() {
        Instant midnight = LocalDate.ofInstant(clock.instant(), SCHOOL).plusDays(1).atStartOfDay(SCHOOL).toInstant();
        return Stream.of(midnight, morning.timer(MorningPlay.SCHOOL).getDuedate().toInstant(),
                morning.timer(null).getDuedate().toInstant()).min(Comparator.naturalOrder()).orElseThrow();
    }
}
