package ru.ejournal.rollout.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import ru.ejournal.rollout.RunningTracker;
import ru.ejournal.rollout.order.Extensions;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.organisation.AddedSchools;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.School;
import ru.ejournal.rollout.organisation.Substitutions;

/** The order's text with its margin, the list of orders and the discipline report, over records made here. */
@Transactional
class OrderPagesTests extends RunningTracker {

    @Autowired
    private Orders orders;
    @Autowired
    private OrderItems items;
    @Autowired
    private Extensions extensions;
    @Autowired
    private Substitutions substitutions;
    @Autowired
    private AddedSchools schools;
    @Autowired
    private WebApplicationContext context;
    private ToldOrder told;

    @BeforeEach
    void an_order_and_another_school() {
        told = new ToldOrder(orders.open("lekarevo", "no-instance", "lebedev").id(), orders, items, extensions, substitutions, clock);
        School other = new School("other", "СОШ № 2", "Средняя школа № 2", ZoneId.of("Asia/Yekaterinburg"), List.of("1"));
        schools.addForTrial(other, List.of(new Person("other-director", "Директор школы № 2", "директор", "d@other.example", null,
                "other", EnumSet.of(Role.DIRECTOR), List.of(), false)));
    }

    @Test
    void the_text_bears_its_numbers_as_printed_and_each_paragraphs_state_beside_it() {
        String page = page("lebedev", "/orders/%s/text".formatted(told.registered().played().id()));

        String order = page.substring(0, page.indexOf("Приложение 1</h2>"));
        assertThat(Pattern.compile("<p>(\\d+)\\. ").matcher(order).results().map(found -> found.group(1)))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "9", "6");
        assertThat(text(page)).contains("исполнен 04.10.2013 с опозданием на 3 дня, Лебедев В.В.", "Лебедев В.В., до 01.10.2013",
                "исполнен 27.12.2013, Казаченко Ф.С.");
        assertThat(page).contains("/history#item07_plan");
        assertThat(text(page)).contains("Контроль исполнения приказа оставляю за собой", "Руководитель ОУ Лебедев В.В.",
                "Приложение 1 Условия ведения электронного журнала успеваемости.", "Для ведения ЭЖ необходимо обеспечить:", "документы приказа");
        assertThat(page("class-01", "/orders/%s/text".formatted(told.id()))).as("of the staff").contains("Лебедев В.В.")
                .contains("Приложение 2")
                .doesNotContain("/history", "/timeline", "order.docx", "/documents");
    }

    @Test
    void an_order_that_is_not_registered_says_what_to_do() {
        assertThat(text(page("lebedev", "/orders/%s/text".formatted(told.id())))).contains("ПРИКАЗЫВАЮ:", "Приказ ещё не зарегистрирован");
    }

    @Test
    void a_school_finds_its_own_orders_whatever_it_asks_for_and_the_district_those_of_all() {
        String id = told.registered().id();

        assertThat(everyPage("class-01", "/orders?school=other")).contains("/orders/" + id + "/text");
        assertThat(everyPage("other-director", "/orders?school=lekarevo")).doesNotContain(id).contains("Приказов нет");
        assertThat(everyPage("brusilov", "/orders?school=lekarevo")).contains("/orders/" + id + "/text", "СОШ № 2");
        assertThat(page("brusilov", "/orders?school=other&q=%3Cb%3E")).contains("Ничего не найдено", "&lt;b&gt;").doesNotContain("<b>");
    }

    /** The tests share their orders: there are more than one page takes. */
    private String everyPage(String login, String address) {
        StringBuilder pages = new StringBuilder();
        for (int number = 1; number <= 5; number++) {
            pages.append(page(login, address + "&page=" + number));
        }
        return pages.toString();
    }

    @Test
    void what_the_report_waits_for_is_told_in_the_orders_sequence() {
        String id = told.registered().id();

        List<String> awaited = JsonPath.read(page("lebedev", "/api/orders"), "$[?(@.id == '%s')].awaited".formatted(id));
        assertThat(awaited).containsExactly("п. 1, п. 2, п. 3, п. 4, п. 5, п. 6 (назначение), п. 7, п. 9 (отчёт), 4 класс");
    }

    @Test
    void discipline_is_told_by_person_to_a_director_and_by_school_to_the_district() {
        told.registered().played();

        assertThat(text(page("lebedev", "/discipline?from=2013-09-01&to=2014-08-31"))).contains("МБОУ «Лекаревская СОШ»", "Лебедев В.В.");
        assertThat(page("lebedev", "/discipline?from=2014-08-31&to=2013-09-01")).contains("раньше начала");
        assertThat(text(page("brusilov", "/discipline"))).contains("все школы района", "МБОУ «Лекаревская СОШ»");
        assertThat(new String(open("kazachenko", "/discipline.csv").getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("Исполнитель;Должность", "Лебедев В.В.;директор");
    }

    /** The report was due on 28.12.2013. */
    @ParameterizedTest
    @CsvSource({"2013-12-01T04:00:00Z, 0", "2013-12-30T04:00:00Z, 1"})
    void whoever_is_released_before_the_deadline_is_not_late(String ended, int late) {
        ToldOrder elsewhere = new ToldOrder(orders.open("other", "no-instance-either", "other-director").id(), orders, items, extensions,
                substitutions, clock).registered();
        clock.set(Instant.parse(ended));
        orders.end(elsewhere.id(), OrderState.CANCELLED, "приказ № 5", "Введение отложено", "other-director");
        clock.set(Instant.parse("2014-01-10T04:00:00Z"));

        byte[] table = open("brusilov", "/discipline.csv?school=other&from=2013-12-28&to=2013-12-28").getContentAsByteArray();
        assertThat(new String(table, StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("Казаченко"))).hasSize(late);
    }

    @ParameterizedTest
    @ValueSource(strings = {"class-01 /discipline", "class-01 /discipline.csv", "nozdrin /discipline.xlsx", "admin /orders",
        "lebedev /discipline?school=other", "other-director /discipline?school=lekarevo", "brusilov /discipline?school=none",
        "other-director /orders/{id}/text", "lebedev /orders/none/text"})
    void what_is_not_theirs_looks_as_if_it_did_not_exist(String attempt) {
        String[] parts = attempt.replace("{id}", told.registered().id()).split(" ");

        assertThat(open(parts[0], parts[1]).getStatus()).isEqualTo(404);
    }

    private String page(String login, String path) {
        MockHttpServletResponse response = open(login, path);
        assertThat(response.getStatus()).isEqualTo(200);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse open(String login, String path) {
        try {
            return MockMvcBuilders.webAppContextSetup(context).build()
                    .perform(get(java.net.URI.create(path)).principal(() -> login)).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String text(String page) {
        return page.replaceAll("<[^>]*>", " ").replace("&#39;", "'").replaceAll("\\s+", " ").replace(" ,", ",");
    }
}
