package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import ru.ejournal.rollout.report.Docx;

/** What people did in the engine can be read in the order's history and in its certificate. */
abstract class HistoryPaths extends ProcessTest {

    @Autowired
    WebApplicationContext web;

    @Test
    void a_deadline_moved_on_request_is_in_the_history_and_in_the_certificate() throws Exception {
        OrderPlay order = registered();
        order.dates("lebedev", order.taskOf("class-04", "item10_class"), Instant.parse("2013-10-15T09:00:00Z"));
        order.completes("class-04", order.asksForTime("class-04", order.taskOf("class-04", "item10_class")),
                Map.of("wishedDeadline", "2013-10-18", "extensionReason", "класс на карантине"));
        order.completes("lebedev", "extension_decision", Map.of("extensionDecision", "перенести срок", "grantedDeadline", "2013-10-17"));
        itIs("2013-10-17", "15:00");
        order.completes("class-04", "item10_class", FilledIn.schoolClass());
        String page = page(order);

        assertThat(page).contains("id=\"item10_class-4\"", "17.10.2013 (перенесён с 23.12.2013)", "просьба перенести срок на 18.10.2013",
                "срок перенесён: был 23.12.2013, стал 15.10.2013", "срок перенесён: был 15.10.2013, стал 17.10.2013",
                "по просьбе (Классный руководитель 4 класса): класс на карантине");
        itIs("2013-10-18", "09:00");
        order.completes("lebedev", "item12_control", FilledIn.with(FilledIn.CLOSE, Map.of("closingReason", "Школа закрывается.")));
        assertThat(row(order, "Провести работу в классе и указать сведения (4 класс)")).containsExactly("10.",
                "Провести работу в классе и указать сведения (4 класс)", "Классный руководитель 4 класса",
                "17.10.2013\nбыл 23.12.2013, стал 15.10.2013 — Лебедев В.В.: срок изменён в задаче\nбыл 15.10.2013, стал 17.10.2013 — Лебедев В.В.: "
                        + "по просьбе (Классный руководитель 4 класса): класс на карантине", "исполнен 17.10.2013");
        assertThat(row(order, "Разместить приказ на сайте школы")).endsWith("23.12.2013", "не исполнен: Школа закрывается.");
    }

    @Test
    void a_report_sent_twice_tells_both_times_and_why_it_came_back() throws Exception {
        OrderPlay order = registered();
        order.completes("kazachenko", "item09_report", FilledIn.ITEM09).completes("lebedev", "report_approval", FilledIn.APPROVED);
        itIs("2013-12-30", "10:00");
        order.completes("brusilov", "report_acceptance", FilledIn.RETURNED);

        assertThat(page(order)).contains("подготовлен", "утверждён", "возвращён: срок был 28.12.2013, стал", "Не указаны классы.");
        order.completes("kazachenko", "item09_report", FilledIn.ITEM09).completes("lebedev", "report_approval", FilledIn.APPROVED)
                .completes("brusilov", "report_acceptance", FilledIn.ACCEPTED)
                .completes("lebedev", "item12_control", FilledIn.with(FilledIn.CLOSE, Map.of("closingReason", "Школа закрывается.")));
        assertThat(row(order, "Подготовить отчёт о введении").get(4).lines()).containsExactly("подготовлен 24.09.2013 — Казаченко Ф.С.",
                "утверждён 24.09.2013 — Лебедев В.В.", "исполнен 24.09.2013", "возвращён 30.12.2013 — Брусилов А.В.: Не указаны классы.",
                "подготовлен 30.12.2013 — Казаченко Ф.С.", "утверждён 30.12.2013 — Лебедев В.В.", "исполнен 30.12.2013");
    }

    private List<String> row(OrderPlay order, String what) throws Exception {
        return Docx.read(opened(order, "certificate.docx").getContentAsByteArray()).tables().get(0).stream()
                .filter(row -> row.get(1).equals(what)).findFirst().orElseThrow();
    }

    private String page(OrderPlay order) throws Exception {
        return opened(order, "history").getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse opened(OrderPlay order, String what) throws Exception {
        MockHttpServletResponse response = MockMvcBuilders.webAppContextSetup(web).build()
                .perform(get("/orders/" + order.orderId() + "/" + what).principal(() -> "lebedev")).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response;
    }
}
