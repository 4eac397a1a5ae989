package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.process.MorningPlay.Written;

/** What the district reads: which schools are late, on Mondays and on the day after a deadline of its own. */
abstract class DistrictMorningPaths extends ProcessTest {

    private static final String LATE = """
            ШКОЛЫ, КОТОРЫЕ ОПАЗДЫВАЮТ

            МБОУ «Лекаревская СОШ»:

            — 8. Предоставить план введения в ИМО
            """;

    private MorningPlay morning;
    private OrderPlay order;

    @BeforeEach
    void an_order_whose_plan_is_not_sent() {
        morning = new MorningPlay(engine, jdbc);
        morning.begin("2013-09-24");
        order = registered();
        // The week's summary tells of a school's newest order, and other tests leave some of the same moment.
        jdbc.update("update rollout_order set opened_at = opened_at + interval '3' year where id = ?", order.orderId());
    }

    @AfterEach
    void everything_goes_on() {
        morning.end();
    }

    @Test
    void the_day_after_the_deadline_and_then_on_mondays() {
        assertThat(officerOn("2013-10-01")).isEmpty();
        assertThat(officerOn("2013-10-02")).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Напоминание на 02.10.2013: опаздывает 1 школа");
            assertThat(letter.text()).contains(LATE, "Срок: вторник, 01.10.2013, просрочено на 1 день");
        });
        assertThat(officerOn("2013-10-03")).isEmpty();
        assertThat(officerOn("2013-10-04")).isEmpty();
        assertThat(officerOn("2013-10-07")).singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains(LATE, "просрочено на 6 дней"))
                .satisfies(letter -> assertThat(letter.text()).contains("""
                        ШКОЛЫ РАЙОНА: СВОДКА ЗА НЕДЕЛЮ

                        Школ: 1, с просрочкой: 1, не сдали вовремя план или отчёт: 1.
                        Исполнено пунктов:
                        — от 0 до 24 %: школ 1
                        Отчёты: ждут вашего ответа 0, возвращено 0, принято 0.
                        """));
    }

    @Test
    void when_monday_is_a_day_off_on_the_first_working_day_of_the_week() {
        morning.lastDigestWas("2013-11-01");
        assertThat(officerOn("2013-11-05")).singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains(LATE, "просрочено на 35 дней"));
        assertThat(officerOn("2013-11-06")).isEmpty();
    }

    @Test
    void a_monday_that_was_missed_is_made_up_for() {
        morning.lastDigestWas("2013-10-04");
        assertThat(officerOn("2013-10-09")).hasSize(1);
    }

    @Test
    void a_report_that_was_due_on_a_saturday_is_late_on_the_monday() {
        sendsPlan();
        assertThat(officerOn("2013-12-30")).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains("— 9. Подготовить отчёт о введении", "Срок: суббота, 28.12.2013, просрочено на 2 дня"));
    }

    @Test
    void a_school_that_has_sent_in_time_is_not_listed_and_internal_dates_stay_inside_it() {
        sendsPlan();
        order.completes("nozdrin", "item08_receipt", FilledIn.PLAN_ACCEPTED);
        assertThat(officerOn("2013-10-02")).isEmpty();
        assertThat(officerOn("2013-12-26")).isEmpty();
    }

    @Test
    void once_a_week_with_whom_to_phone_where_nobody_has_opened_the_order() {
        jdbc.update("update rollout_order set state = 'CLOSED' where id = ?", order.orderId());
        OrderPlay draft = OrderPlay.openedBy(engine, "secretary");
        jdbc.update("update rollout_order set opened_at = timestamp with time zone '2099-01-01 00:00:00Z' where id = ?", draft.orderId());
        assertThat(officerOn("2013-10-07")).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Напоминание на 07.10.2013: сводка по школам");
            assertThat(letter.text()).contains("Приказ не открыт: из школы никто не входил. Позвоните:\n"
                    + "— МБОУ «Лекаревская СОШ»: Лебедев В.В., директор, т");
        });
        jdbc.update("update rollout_order set state = 'CLOSED' where id = ?", draft.orderId());
        draft.delete();
        jdbc.update("update rollout_order set state = 'RUNNING' where id = ?", order.orderId());
    }

    @Test
    void recipients_are_reminded_of_their_own_tasks_like_anybody() {
        sendsPlan();
        itIs("2013-09-25", "08:00");
        assertThat(morning.comes()).filteredOn(Written::digest).filteredOn(letter -> letter.recipient().equals("nozdrin"))
                .singleElement().satisfies(letter -> {
                    assertThat(letter.address()).isEqualTo("nozdrin@district.example");
                    assertThat(letter.text()).startsWith("Здравствуйте!")
                            .contains("ЗАВТРА\n\n— Подтвердить получение плана (МБОУ «Лекаревская СОШ»)");
                });
    }

    private void sendsPlan() {
        order.completes("lebedev", "item07_plan", FilledIn.ITEM07).completes("lebedev", "item08_submit_plan", FilledIn.ITEM08);
    }

    private List<Written> officerOn(String day) {
        itIs(day, "08:00");
        return morning.comes().stream().filter(Written::digest).filter(letter -> letter.recipient().equals("brusilov")).toList();
    }
}
