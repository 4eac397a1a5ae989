package ru.ejournal.rollout.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderData;
import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.order.ReportDates;

/** What each letter says, to the letter. */
@LetterSlice
class LettersTest {

    private static final Outgoing OUTGOING = new Outgoing("145", LocalDate.of(2013, 12, 27));
    private static final Attachment CERTIFICATE = new Attachment("Справка.docx", Attachment.DOCX, new byte[] {1});

    @Autowired
    Letters letters;
    @Autowired
    LetterTable table;
    @Autowired
    Orders orders;
    @Autowired
    Staff staff;
    @Autowired
    LetterSlice.RememberedQueue queue;

    Order order;

    @BeforeEach
    void anOrder() {
        queue.letters.clear();
        staff.reset();
        order = orders.register(orders.open("lekarevo", "p1", "lebedev").id(), new OrderData("01/09-267",
                LocalDate.of(2013, 9, 24), "О введении электронных дневников учащихся", "от 24.09.13 № 01/10-395",
                "Дневник.ру", "kazachenko", ReportDates.of(LocalDate.of(2013, 12, 28))), List.of(), "lebedev");
    }

    @Test
    void oneTaskIsNamedInTheSubject() {
        letters.tasksAssigned(Staff.DIRECTOR, List.of(plan()), order.id());

        assertThat(only().subject())
                .isEqualTo("Новая задача: 7. Разработать и утвердить план введения, до 01.10.2013");
        assertThat(only().text()).isEqualTo("""
                МБОУ «Лекаревская СОШ»

                Здравствуйте!

                Вам поручена 1 задача:

                — 7. Разработать и утвердить план введения
                  Приказ № 01/09-267 от 24.09.2013
                  Срок: вторник, 01.10.2013
                  Открыть: https://rollout.example.org/task/t-7

                Календарь сроков, подписаться: https://rollout.example.org/calendar

                Письмо отправлено автоматически, отвечать на него не нужно.
                """);
    }

    @Test
    void tasksThatAppearTogetherComeInOneLetter() {
        letters.tasksAssigned(Staff.DIRECTOR, List.of(plan(), control()), order.id());

        assertThat(only().subject()).isEqualTo("Новые задачи: 2 по приказу № 01/09-267 от 24.09.2013");
        assertThat(only().text()).isEqualTo("""
                МБОУ «Лекаревская СОШ»

                Здравствуйте!

                Вам поручены 2 задачи:

                — 7. Разработать и утвердить план введения
                  Приказ № 01/09-267 от 24.09.2013
                  Срок: вторник, 01.10.2013
                  Открыть: https://rollout.example.org/task/t-7

                — 6. Контролировать исполнение приказа
                  Приказ № 01/09-267 от 24.09.2013
                  Срок: не указан
                  Открыть: https://rollout.example.org/task/t-6

                Календарь сроков, подписаться: https://rollout.example.org/calendar

                Письмо отправлено автоматически, отвечать на него не нужно.
                """);
    }

    @Test
    void theDeadlinesComeAsAFileForTheCalendar() {
        letters.tasksAssigned(Staff.DIRECTOR, List.of(plan(), control()), order.id());

        assertThat(only().attachments()).singleElement().satisfies(file -> {
            assertThat(file.fileName()).isEqualTo("Сроки.ics");
            assertThat(file.contentType()).isEqualTo("text/calendar; charset=UTF-8");
            assertThat(new String(file.content(), StandardCharsets.UTF_8)).containsOnlyOnce("BEGIN:VEVENT")
                    .contains("DTSTART;VALUE=DATE:20131001", "https://rollout.example.org/task/t-7");
        });
    }

    @Test
    void withoutDeadlinesThereIsNoFile() {
        letters.tasksAssigned(Staff.DIRECTOR, List.of(control()), order.id());

        assertThat(only().attachments()).isEmpty();
    }

    @Test
    void noTasksNoLetter() {
        letters.tasksAssigned(Staff.DIRECTOR, List.of(), order.id());

        assertThat(queue.letters).isEmpty();
    }

    @Test
    void thePlanGoesToTheMethodologistWithALinkToTheReceipt() {
        letters.planSubmitted(Staff.IMO, Staff.SCHOOL, order, new PlanSubmission(
                "утверждён приказом от 30.09.2013 № 01/09-280", "https://lekarevo.example.org/plan.pdf",
                new Outgoing("112", LocalDate.of(2013, 10, 1)), "Бумажный экземпляр — с курьером", "t-8"));

        assertThat(only().address()).isEqualTo("nozdrin@example.org");
        assertThat(only().subject()).isEqualTo("План введения электронных дневников: МБОУ «Лекаревская СОШ»");
        assertThat(only().text()).isEqualTo("""
                МБОУ «Лекаревская СОШ»

                Здравствуйте!

                Направляем план введения электронных дневников учащихся и электронного журнала успеваемости \
                (пункт 8 приказа № 01/09-267 от 24.09.2013).

                Реквизиты плана: утверждён приказом от 30.09.2013 № 01/09-280
                План: https://lekarevo.example.org/plan.pdf
                Сопроводительное письмо: исх. № 112 от 01.10.2013
                Примечание: Бумажный экземпляр — с курьером

                Подтвердите, пожалуйста, получение плана или верните его с замечаниями:
                https://rollout.example.org/task/t-8

                Письмо отправлено автоматически, отвечать на него не нужно.
                """);
    }

    @Test
    void aPlanWithoutLinkNumberOrNoteLeavesNoGaps() {
        letters.planSubmitted(Staff.IMO, Staff.SCHOOL, order, new PlanSubmission("приказ от 30.09.2013 № 01/09-280",
                null, new Outgoing(null, LocalDate.of(2013, 10, 1)), null, null));

        assertThat(only().text()).endsWith("""
                Реквизиты плана: приказ от 30.09.2013 № 01/09-280
                Сопроводительное письмо: исх. без номера от 01.10.2013

                Письмо отправлено автоматически, отвечать на него не нужно.
                """);
    }

    @Test
    void theReportGoesToTheDistrictWithACoverLetter() {
        letters.reportSubmitted(Staff.DISTRICT, Staff.SCHOOL, order, report("8 (35351) 2-00-00"));

        assertThat(only().subject()).isEqualTo("Отчёт о введении электронных дневников: МБОУ «Лекаревская СОШ», "
                + "по состоянию на 27.12.2013");
        assertThat(only().text()).isEqualTo("""
                МБОУ «Лекаревская СОШ»

                Здравствуйте!

                Направляем отчёт о введении электронных дневников учащихся и электронного журнала успеваемости по \
                форме приложения 2 к приказу № 01/09-267 от 24.09.2013 по состоянию на 27.12.2013.

                Основание: от 24.09.13 № 01/10-395
                Сопроводительное письмо: исх. № 145 от 27.12.2013
                Приложение: Отчёт.docx
                Исполнитель: Казаченко Ф.С., тел. 8 (35351) 2-00-00

                Примите, пожалуйста, отчёт или верните его с замечаниями:
                https://rollout.example.org/district/orders/%s/report

                Письмо отправлено автоматически, отвечать на него не нужно.
                """.formatted(order.id()));
        assertThat(only().attachments()).singleElement().satisfies(file -> {
            assertThat(file.fileName()).isEqualTo("Отчёт.docx");
            assertThat(file.content()).containsExactly(1, 2, 3);
        });
    }

    @Test
    void anAcceptedReportIsSaidToBeAccepted() {
        letters.reportAnswered(Staff.DEPUTY, Staff.SCHOOL, order,
                new Answer(true, "на 28.12.2013", "№ 12 от 30.12.2013", "Брусилов А.В.", null, null, null));

        assertThat(only().subject())
                .isEqualTo("Отчёт на 28.12.2013 принят: МБОУ «Лекаревская СОШ», приказ № 01/09-267 от 24.09.2013");
        assertThat(only().text()).isEqualTo("""
                МБОУ «Лекаревская СОШ»

                Здравствуйте!

                Отчёт о введении электронных дневников на 28.12.2013 по приказу № 01/09-267 от 24.09.2013 принят.

                Кто ответил: Брусилов А.В.
                Входящий: № 12 от 30.12.2013

                Письмо отправлено автоматически, отвечать на него не нужно.
                """);
    }

    /** Of several reports two may be accepted on the same day. */
    @Test
    void theAnswerToAnotherReportIsALetterOfItsOwn() {
        letters.reportAnswered(Staff.DEPUTY, Staff.SCHOOL, order, new Answer(true, "на 28.12.2013", null, "Брусилов А.В.", null, null, null));
        letters.reportAnswered(Staff.DEPUTY, Staff.SCHOOL, order, new Answer(true, "на 28.03.2014", null, "Брусилов А.В.", null, null, null));

        assertThat(queue.letters).hasSize(2);
    }

    @Test
    void aReturnedReportComesWithRemarksAndTheNewDeadline() {
        letters.reportAnswered(Staff.DEPUTY, Staff.SCHOOL, order, new Answer(false, "на 28.12.2013", null, "Брусилов А.В.",
                "Строка 8: нет сведений\r\nпо 7 классу", LocalDate.of(2014, 1, 9), "t-9b"));

        assertThat(only().subject())
                .isEqualTo("Отчёт на 28.12.2013 возвращён: МБОУ «Лекаревская СОШ», приказ № 01/09-267 от 24.09.2013");
        assertThat(only().text()).isEqualTo("""
                МБОУ «Лекаревская СОШ»

                Здравствуйте!

                Отчёт о введении электронных дневников на 28.12.2013 по приказу № 01/09-267 от 24.09.2013 возвращён на доработку.

                Кто ответил: Брусилов А.В.
                Замечания: Строка 8: нет сведений
                по 7 классу
                Исправить и отправить до: четверг, 09.01.2014
                Открыть: https://rollout.example.org/task/t-9b

                Письмо отправлено автоматически, отвечать на него не нужно.
                """);
    }

    @Test
    void anAnsweredPlanSaysSo() {
        letters.planAnswered(Staff.DIRECTOR, Staff.SCHOOL, order,
                new Answer(true, null, "№ 77", "Ноздрин М.В.", "Хорошо", null, null));

        assertThat(only().subject()).isEqualTo(
                "Получение плана подтверждено: МБОУ «Лекаревская СОШ», приказ № 01/09-267 от 24.09.2013");
        assertThat(only().text()).isEqualTo("""
                МБОУ «Лекаревская СОШ»

                Здравствуйте!

                План введения электронных дневников по приказу № 01/09-267 от 24.09.2013 получен.

                Кто ответил: Ноздрин М.В.
                Входящий: № 77
                Примечание: Хорошо

                Письмо отправлено автоматически, отвечать на него не нужно.
                """);
    }

    @Test
    void anExecutedOrderIsReportedToTheDistrict() {
        Order closed = orders.end(order.id(), OrderState.CLOSED, null, null, "lebedev");
        letters.orderExecuted(Staff.DISTRICT, Staff.SCHOOL, closed, null, List.of(), CERTIFICATE);

        assertThat(only().subject())
                .isEqualTo("Приказ № 01/09-267 от 24.09.2013 исполнен: МБОУ «Лекаревская СОШ»");
        assertThat(only().attachments()).singleElement().satisfies(file -> assertThat(file.fileName()).isEqualTo("Справка.docx"));
        assertThat(only().text()).isEqualTo("""
                МБОУ «Лекаревская СОШ»

                Здравствуйте!

                Приказ № 01/09-267 от 24.09.2013 исполнен.
                О введении электронных дневников учащихся

                Все пункты приказа исполнены, приказ снят с контроля.

                Снят с контроля: вторник, 24.09.2013
                Приложение: Справка.docx

                Документы приказа: https://rollout.example.org/orders/%s

                Письмо отправлено автоматически, отвечать на него не нужно.
                """.formatted(order.id()));
    }

    @Test
    void anOrderClosedWithGapsNamesThem() {
        letters.orderExecuted(Staff.DISTRICT, Staff.SCHOOL, order, "Сайт школы закрыт на переезд",
                List.of("9. Разместить приказ на сайте школы", "10. Провести работу в классе: 7 класс"), CERTIFICATE);

        assertThat(only().subject())
                .isEqualTo("Приказ № 01/09-267 от 24.09.2013 снят с контроля: МБОУ «Лекаревская СОШ»");
        assertThat(only().text()).isEqualTo("""
                МБОУ «Лекаревская СОШ»

                Здравствуйте!

                Приказ № 01/09-267 от 24.09.2013 снят с контроля.
                О введении электронных дневников учащихся

                Не исполнено:
                — 9. Разместить приказ на сайте школы
                — 10. Провести работу в классе: 7 класс

                Причина: Сайт школы закрыт на переезд
                Приложение: Справка.docx

                Документы приказа: https://rollout.example.org/orders/%s

                Письмо отправлено автоматически, отвечать на него не нужно.
                """.formatted(order.id()));
    }

    @Test
    void aCancelledOrderNeedsNothingMore() {
        letters.orderCancelled(Staff.DEPUTY, Staff.SCHOOL, order, "приказ № 01/09-300 от 10.10.2013", "Издан новый");

        assertThat(only().subject())
                .isEqualTo("Приказ № 01/09-267 от 24.09.2013 признан утратившим силу: МБОУ «Лекаревская СОШ»");
        assertThat(only().text()).isEqualTo("""
                МБОУ «Лекаревская СОШ»

                Здравствуйте!

                Приказ № 01/09-267 от 24.09.2013 признан утратившим силу.
                О введении электронных дневников учащихся

                Исполнять приказ больше не нужно, задачи по нему сняты.

                Основание: приказ № 01/09-300 от 10.10.2013
                Причина: Издан новый

                Текст приказа: https://rollout.example.org/orders/%s/text

                Письмо отправлено автоматически, отвечать на него не нужно.
                """.formatted(order.id()));
    }

    @Test
    void whoever_had_something_left_to_do_hears_that_it_need_not_be_done_any_more() {
        letters.orderClosed(Staff.DEPUTY, Staff.SCHOOL, order, "Школа закрывается", List.of("9. Подготовить отчёт о введении", "5. Ознакомить"));

        assertThat(only().subject()).isEqualTo("Приказ № 01/09-267 от 24.09.2013 снят с контроля: МБОУ «Лекаревская СОШ»");
        assertThat(only().text()).isEqualTo("""
                МБОУ «Лекаревская СОШ»

                Здравствуйте!

                Приказ № 01/09-267 от 24.09.2013 снят с контроля.
                О введении электронных дневников учащихся

                Задачи по нему закрыты. Вам больше не нужно исполнять:
                — 9. Подготовить отчёт о введении
                — 5. Ознакомить

                Причина: Школа закрывается

                Текст приказа: https://rollout.example.org/orders/%s/text

                Письмо отправлено автоматически, отвечать на него не нужно.
                """.formatted(order.id()));
    }

    private static OverdueItem late(String label, @Nullable String task, boolean decision) {
        return new OverdueItem(label, "Казаченко Ф.С.", LocalDate.of(2013, 10, 1), 2, task, decision);
    }

    @Test
    void anOverdueItemIsToldWithItsPerformer() {
        letters.itemsOverdue(Staff.DIRECTOR, Staff.SCHOOL, order,
                List.of(late("7. Разработать и утвердить план введения", "t-7", false)));

        assertThat(only().subject())
                .isEqualTo("Просрочено на 2 дня: 7. Разработать и утвердить план введения");
        assertThat(only().text()).isEqualTo("""
                МБОУ «Лекаревская СОШ»

                Здравствуйте!

                Пункт приказа просрочен
                Приказ № 01/09-267 от 24.09.2013

                7. Разработать и утвердить план введения
                Срок был: вторник, 01.10.2013, просрочено на 2 дня
                Исполнитель: Казаченко Ф.С.
                Открыть: https://rollout.example.org/task/t-7

                Письмо отправлено автоматически, отвечать на него не нужно.
                """);
    }

    @Test
    void whatIsOverdueSinceTheSameMidnightIsToldInOneLetterWithWhatIsToBeDecided() {
        letters.itemsOverdue(Staff.DIRECTOR, Staff.SCHOOL, order, List.of(late("2. Обеспечить условия", null, false),
                late("5. Ознакомить <b>всех</b>", "d-5", true)));

        assertThat(only().subject()).isEqualTo("Просрочено пунктов: 2, нужно решение");
        assertThat(only().text()).contains("Просрочены пункты приказа", "решаете вы",
                "Принять решение: https://rollout.example.org/task/d-5");
        assertThat(only().html()).contains("&lt;b&gt;всех&lt;/b&gt;").doesNotContain("<b>всех");
    }

    @Test
    void theDistrictHearsOfWhatNobodyHasDecided() {
        letters.overdueUndecided(Staff.DIRECTOR, Staff.SCHOOL, order, late("9. Подготовить отчёт о введении", null, false));

        assertThat(only().subject()).isEqualTo(
                "Просрочено на 2 дня, решения нет: МБОУ «Лекаревская СОШ», 9. Подготовить отчёт о введении");
        assertThat(only().text()).contains("решения школы нет", "Исполнитель: Казаченко Ф.С.", "Срок был: вторник, 01.10.2013");
    }

    @Test
    void aGrantedExtensionIsToldWithTheNewDeadline() {
        letters.extensionAnswered(Staff.DIRECTOR, Staff.SCHOOL, order, new ExtensionAnswer("10. Провести работу",
                LocalDate.of(2013, 12, 26), LocalDate.of(2013, 12, 25), null, "Лебедев В.В.", "t-10"));

        assertThat(only().subject()).isEqualTo("Срок перенесён на 25.12.2013: 10. Провести работу");
        assertThat(only().text()).contains("Новый срок: среда, 25.12.2013", "Просили перенести на: четверг, 26.12.2013",
                "Кто решил: Лебедев В.В.", "Открыть: https://rollout.example.org/task/t-10").doesNotContain("Причина отказа");
    }

    @Test
    void aRefusedExtensionIsToldWithTheReason() {
        letters.extensionAnswered(Staff.DIRECTOR, Staff.SCHOOL, order, new ExtensionAnswer("10. Провести работу",
                LocalDate.of(2013, 12, 26), null, "Отчёт не ждёт.", "Лебедев В.В.", null));

        assertThat(only().subject()).isEqualTo("В переносе срока отказано: 10. Провести работу");
        assertThat(only().text()).contains("Причина отказа: Отчёт не ждёт.").doesNotContain("Новый срок", "Открыть");
    }

    private Letter only() {
        assertThat(queue.letters).hasSize(1);
        Letter letter = table.findById(queue.letters.get(0).id()).orElseThrow();
        assertThat(links(letter.html(), "href=\"([^\"]+)")).isEqualTo(links(letter.text(), "(https://\\S+)"));
        return letter;
    }

    private static List<String> links(String content, String pattern) {
        return Pattern.compile(pattern).matcher(content).results().map(link -> link.group(1)).toList();
    }

    private static TaskNotice plan() {
        return new TaskNotice("t-7", "7. Разработать и утвердить план введения", "Приказ № 01/09-267 от 24.09.2013",
                LocalDate.of(2013, 10, 1));
    }

    private static TaskNotice control() {
        return new TaskNotice("t-6", "6. Контролировать исполнение приказа", "Приказ № 01/09-267 от 24.09.2013",
                null);
    }

    private static ReportSubmission report(String phone) {
        return new ReportSubmission(LocalDate.of(2013, 12, 27), OUTGOING, "Казаченко Ф.С.", phone,
                new Attachment("Отчёт.docx", Attachment.DOCX, new byte[] {1, 2, 3}), "t-9");
    }
}
