package ru.ejournal.rollout.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.internet.MimeMessage;
import com.icegreen.greenmail.util.GreenMailUtil;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.process.OrderPlay;

/** The order itself on the screen: registered, followed from a letter, looked at before the report is due. */
class OrderBrowserTests extends BrowserTests {

    private static final Pattern TASK_LINK = Pattern.compile("https?://[^\\s\"<]+/task/[0-9a-f-]+");

    @Test
    void the_director_registers_an_order_as_it_is_proposed() {
        OrderPlay order = OrderPlay.openedBy(engine, "lebedev");
        Screen lebedev = atTask(order, "lebedev", "register_order").withForm();

        assertThat(lebedev.field("Дата приказа")).hasValue("24.09.2013");
        Assertions.assertThat(lebedev.texts()).as("an order without a number").noneMatch(text -> text.contains("пусто"));
        assertThat(lebedev.form()).containsText("Казаченко Ф.С.");
        assertThat(lebedev.form()).containsText("(предложено)");
        lebedev.completes();

        order.runJobs();
        Assertions.assertThat(order.openTasks()).contains("lebedev: item07_plan", "kazachenko: item09_report",
                "class-11: item10_class");
    }

    @Test
    void an_order_begun_by_mistake_is_put_away_in_its_form() {
        OrderPlay order = OrderPlay.openedBy(engine, "secretary");
        Screen secretary = atTask(order, "secretary", "register_order").withForm();

        secretary.ticks("Этот приказ начали по ошибке: не регистрировать, убрать");
        assertThat(secretary.field("Номер приказа")).hasCount(0);
        secretary.completes();

        order.runJobs();
        Assertions.assertThat(order.running()).isFalse();
    }

    @Test
    void whoever_leaves_something_out_of_a_long_form_is_led_to_it() {
        Screen lebedev = atTask(registered(), "lebedev", "item02_conditions").withForm();

        lebedev.presses("Завершить");

        assertThat(lebedev.notifications()).containsText("Исправьте поля, отмеченные красным.");
        assertThat(lebedev.page().locator(".fjs-form-field-error").first()).isInViewport();
        assertThat(lebedev.notifications().getByText("Не удалось отправить форму")).hasCount(0);
    }

    @Test
    void a_sign_that_a_number_cannot_have_is_answered_with_those_that_it_can() {
        Screen lebedev = atTask(OrderPlay.openedBy(engine, "lebedev"), "lebedev", "register_order").withForm();

        lebedev.fills("Номер приказа", "01*09").field("Номер приказа").blur();
        assertThat(lebedev.form()).containsText("буквы, цифры, пробелы и знаки № / . , ( ) -");
    }

    @Test
    void the_link_in_a_letter_opens_the_very_task_after_the_login() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        registered();
        URI link = Arrays.stream(MAIL.getReceivedMessages()).filter(OrderBrowserTests::toKazachenko)
                .map(GreenMailUtil::getWholeMessage).map(OrderBrowserTests::taskLink).findFirst().orElseThrow();

        Screen kazachenko = of("kazachenko", link.getPath()).withForm();

        assertThat(kazachenko.page()).hasURL(Pattern.compile("task=" + link.getPath().substring("/task/".length())));
    }

    @Test
    void the_draft_of_the_report_opens_from_its_form_on_any_day() {
        Screen kazachenko = atTask(registered(), "kazachenko", "item09_report").withForm();

        assertThat(kazachenko.form()).containsText("из 20 ячеек");
        Assertions.assertThat(kazachenko.downloads("Посмотреть черновик отчёта (DOCX)")).startsWith("PK");
    }

    @Test
    void what_is_folded_up_is_printed_open_and_folded_up_again() {
        Screen lebedev = of("lebedev", "/orders/" + registered().orderId());
        assertThat(lebedev.page().locator("details li").first()).not().isVisible();

        lebedev.page().evaluate("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(lebedev.page().locator("details li").first()).isVisible();
        lebedev.page().evaluate("window.dispatchEvent(new Event('afterprint'))");
        assertThat(lebedev.page().locator("details li").first()).not().isVisible();
    }

    private static boolean toKazachenko(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString().contains("kazachenko");
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URI taskLink(String letter) {
        Matcher link = TASK_LINK.matcher(letter.replace("=\r\n", "").replace("=3D", "="));
        Assertions.assertThat(link.find()).as("a task's link in " + letter).isTrue();
        return URI.create(link.group());
    }
}
