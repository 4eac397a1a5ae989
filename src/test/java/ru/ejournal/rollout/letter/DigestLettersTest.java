package ru.ejournal.rollout.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import ru.ejournal.rollout.letter.MorningDigest.LateItem;
import ru.ejournal.rollout.letter.MorningDigest.LateSchool;
import ru.ejournal.rollout.letter.MorningDigest.Performer;
import ru.ejournal.rollout.letter.MorningDigest.Section;
import ru.ejournal.rollout.letter.MorningDigest.Task;

/** What the letter of the morning says, to the letter. */
@LetterSlice
class DigestLettersTest {

    private static final LocalDate DAY = LocalDate.of(2013, 10, 4);
    private static final String ORDER = "Приказ № 01/09-267 от 24.09.2013";
    private static final Section OVERDUE = new Section("Просрочено",
            List.of(task("t-7", "7. Разработать и утвердить план введения", LocalDate.of(2013, 10, 1), 3)));

    @Autowired
    Letters letters;
    @Autowired
    LetterTable table;
    @Autowired
    Staff staff;
    @Autowired
    LetterSlice.RememberedQueue queue;

    @BeforeEach
    void nothingWritten() {
        queue.letters.clear();
        staff.reset();
    }

    @Test
    void aDirectorReadsOfHisTasksAndOfHisSchool() throws IOException {
        MorningDigest digest = new MorningDigest(DAY, List.of(OVERDUE,
                new Section("Скоро", List.of(new Task(new TaskNotice("t-9", "9. Подготовить отчёт о введении", ORDER,
                        LocalDate.of(2013, 10, 13)), 0, true)))),
                List.of(new Performer("Классный руководитель 5 класса", List.of(task("t-10",
                        "10. Провести работу в классе и указать сведения (5 класс)", LocalDate.of(2013, 10, 3), 1)))),
                List.of());

        letters.digest(Staff.DIRECTOR, digest);
        assertThat(only().subject())
                .isEqualTo("Напоминание на 04.10.2013: просрочено 1, скоро 1, в школе просрочено 1");
        assertThat(only().text()).isEqualTo("""
                МБОУ «Лекаревская СОШ»

                Здравствуйте!

                Напоминание: пятница, 04.10.2013

                ПРОСРОЧЕНО

                — 7. Разработать и утвердить план введения
                  Приказ № 01/09-267 от 24.09.2013
                  Срок: вторник, 01.10.2013, просрочено на 3 дня
                  Открыть: https://rollout.example.org/task/t-7

                СКОРО

                — 9. Подготовить отчёт о введении
                  Приказ № 01/09-267 от 24.09.2013
                  Срок: воскресенье, 13.10.2013 (нерабочий день)
                  Открыть: https://rollout.example.org/task/t-9

                ПРОСРОЧЕНО В ШКОЛЕ

                Классный руководитель 5 класса:

                — 10. Провести работу в классе и указать сведения (5 класс)
                  Приказ № 01/09-267 от 24.09.2013
                  Срок: четверг, 03.10.2013, просрочено на 1 день
                  Открыть: https://rollout.example.org/task/t-10

                Письмо отправлено автоматически, отвечать на него не нужно.
                """);
        assertThat(only().html()).contains("href=\"https://rollout.example.org/task/t-7\"",
                "href=\"https://rollout.example.org/task/t-10\"", ">Просрочено в школе<").doesNotContain("Школы, которые");
        Files.writeString(Files.createDirectories(Path.of("target", "letters")).resolve("digest.html"), only().html());
    }

    @Test
    void onceAWeekTheDistrictReadsHowItsSchoolsStand() throws Exception {
        letters.digest(Staff.DISTRICT, new MorningDigest(DAY, List.of(), List.of(), List.of(), new WeekSummary(40,
                List.of(new WeekSummary.Share("100 %", 2), new WeekSummary.Share("от 75 до 99 %", 30)), 1, 2, 10, 3, 4, 1, 12,
                List.of(new WeekSummary.Unopened("Северная\r\nСОШ <b>", "Иванов И.И., директор, тел. 2-11-11")))));

        assertThat(only().subject()).isEqualTo("Напоминание на 04.10.2013: сводка по школам");
        assertThat(only().text()).isEqualTo("""
                Здравствуйте!

                Напоминание: пятница, 04.10.2013

                ШКОЛЫ РАЙОНА: СВОДКА ЗА НЕДЕЛЮ

                Школ: 40, без приказа: 1, приказ утратил силу: 2, с просрочкой: 10, не сдали вовремя план или отчёт: 3.
                Исполнено пунктов:
                — 100 %: школ 2
                — от 75 до 99 %: школ 30
                Отчёты: ждут вашего ответа 4, возвращено 1, принято 12.

                Приказ не открыт: из школы никто не входил. Позвоните:
                — Северная СОШ <b>: Иванов И.И., директор, тел. 2-11-11

                Школы района: https://rollout.example.org/district

                Письмо отправлено автоматически, отвечать на него не нужно.
                """);
        assertThat(only().html()).contains("— Северная СОШ &lt;b&gt;: Иванов И.И.", "href=\"https://rollout.example.org/district\"");
        Files.writeString(Files.createDirectories(Path.of("target", "letters")).resolve("week.html"), only().html());
    }

    @Test
    void theDistrictReadsWhichSchoolsAreLate() {
        letters.digest(Staff.DISTRICT, new MorningDigest(DAY, List.of(), List.of(), List.of(
                new LateSchool("МБОУ «Лекаревская СОШ»", List.of(
                        new LateItem("8. Предоставить план введения в ИМО", ORDER, LocalDate.of(2013, 10, 1), 3))),
                new LateSchool("Северная\r\nСОШ <b>", List.of(
                        new LateItem("9. Подготовить отчёт о введении", ORDER, LocalDate.of(2013, 9, 13), 21))))));

        assertThat(only().subject()).isEqualTo("Напоминание на 04.10.2013: опаздывают 2 школы");
        assertThat(only().text()).isEqualTo("""
                Здравствуйте!

                Напоминание: пятница, 04.10.2013

                ШКОЛЫ, КОТОРЫЕ ОПАЗДЫВАЮТ

                МБОУ «Лекаревская СОШ»:

                — 8. Предоставить план введения в ИМО
                  Приказ № 01/09-267 от 24.09.2013
                  Срок: вторник, 01.10.2013, просрочено на 3 дня

                Северная СОШ <b>:

                — 9. Подготовить отчёт о введении
                  Приказ № 01/09-267 от 24.09.2013
                  Срок: пятница, 13.09.2013, просрочено на 21 день

                Письмо отправлено автоматически, отвечать на него не нужно.
                """);
        assertThat(only().html()).contains("Северная СОШ &lt;b&gt;").doesNotContain("Просрочено в школе");
    }

    @Test
    void theSameLinesOnTheSameDayAreTheSameLetter() {
        MorningDigest digest = new MorningDigest(DAY, List.of(OVERDUE), List.of(), List.of());
        letters.digest(Staff.DEPUTY, digest);
        letters.digest(Staff.DEPUTY, new MorningDigest(DAY, List.of(OVERDUE), List.of(), List.of()));
        assertThat(queue.letters).hasSize(1);

        letters.digest(Staff.DIRECTOR, digest);
        letters.digest(Staff.DEPUTY, new MorningDigest(DAY.plusDays(3), List.of(OVERDUE), List.of(), List.of()));
        letters.digest(Staff.DEPUTY, new MorningDigest(DAY, List.of(new Section("Сегодня", OVERDUE.tasks())), List.of(),
                List.of()));
        assertThat(queue.letters).hasSize(4);
    }

    @Test
    void onPaperItNamesTheReaderAndHasNoLinks() {
        letters.digest(Staff.WITHOUT_MAIL, new MorningDigest(DAY, List.of(OVERDUE), List.of(), List.of()));

        assertThat(only().address()).isEqualTo("secretary@example.org");
        assertThat(only().text()).startsWith("Получатель: Сотрудник 2, сотрудник. У получателя нет электронной почты")
                .doesNotContain("https://");
        assertThat(only().html()).contains("7. Разработать и утвердить план введения").doesNotContain("href");
    }

    @Test
    void aTaskWithoutAnOrderLeavesNoGap() {
        letters.digest(Staff.DIRECTOR, new MorningDigest(DAY, List.of(new Section("Сегодня", List.of(
                new Task(new TaskNotice("t-1", "Уточнить сведения", "", DAY), 0, false)))), List.of(), List.of()));

        assertThat(only().text()).contains("— Уточнить сведения\n  Срок: пятница, 04.10.2013\n  Открыть: ");
    }

    private Letter only() {
        assertThat(queue.letters).hasSize(1);
        return table.findById(queue.letters.get(0).id()).orElseThrow();
    }

    private static Task task(String id, String name, LocalDate due, int daysLate) {
        return new Task(new TaskNotice(id, name, ORDER, due), daysLate, false);
    }
}
