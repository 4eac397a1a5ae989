package ru.ejournal.rollout.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import ru.ejournal.rollout.DefaultZone;
import ru.ejournal.rollout.RunningTracker;
import ru.ejournal.rollout.order.Extensions;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.organisation.Substitutions;
import ru.ejournal.rollout.progress.Certificate.Line;
import ru.ejournal.rollout.report.Docx;

/** What the history and the certificate say, over records made here; the engine has no part in it. */
@Transactional
class HistoryTests extends RunningTracker {

    static final List<String> ZONES = DefaultZone.ANY;

    private static final String ACTING = "и.о. директора Казаченко Ф.С. (приказ № 15 от 01.12.2013)";
    private static final Pattern ENTRY = Pattern.compile("<li>(.*?)</li>", Pattern.DOTALL);

    @Autowired
    private Orders orders;
    @Autowired
    private OrderItems items;
    @Autowired
    private Extensions extensions;
    @Autowired
    private Substitutions substitutions;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Stories stories;
    @Autowired
    private ItemWords words;
    @Autowired
    private CertificateLines lines;
    private ToldOrder told;

    @BeforeEach
    void anOrder() {
        told = new ToldOrder(orders.open("lekarevo", "no-instance", "lebedev").id(), orders, items, extensions, substitutions, clock);
    }

    @Test
    void an_item_tells_what_happened_to_it_when_by_whom_and_why() {
        String page = page(told.registered().played());

        assertThat(entries(page, "item10_class-4")).containsExactly("24.09.2013 10:00 начат",
                "20.12.2013 08:15 просьба перенести срок на 30.12.2013 — Классный руководитель 4 класса класс на карантине",
                "20.12.2013 16:40 срок перенесён: был 23.12.2013, стал 27.12.2013 — Лебедев В.В. "
                        + "по просьбе (Классный руководитель 4 класса): класс на карантине",
                "21.12.2013 10:00 перепоручен: исполнителем был Классный руководитель 4 класса, стал Казаченко Ф.С. — " + ACTING + " учитель болен",
                "27.12.2013 23:59 исполнен — Казаченко Ф.С.", "27.12.2013 23:59 сведения уточнены — Казаченко Ф.С. описка");
        assertThat(text(section(page, "item10_class-4"))).contains("10. Провести работу в классе и указать сведения (4 класс)",
                "исполнен 27.12.2013 Срок: 27.12.2013 (перенесён с 23.12.2013) Исполнитель: Казаченко Ф.С.");
    }

    @Test
    void lateness_is_told_with_its_days() {
        String page = page(told.registered().played());

        assertThat(entries(page, "item07_plan")).containsExactly("24.09.2013 10:00 начат",
                "02.10.2013 00:00 просрочен: срок был 01.10.2013", "04.10.2013 09:30 исполнен с опозданием на 3 дня — Лебедев В.В.");
        assertThat(text(section(page, "item07_plan"))).contains("исполнен 04.10.2013 с опозданием на 3 дня");
    }

    @Test
    void a_refused_request_and_a_deadline_that_stays_are_told_as_well() {
        String page = page(told.registered().played());

        assertThat(entries(page, "order_acquaintance")).containsExactly("24.09.2013 10:00 начат",
                "20.12.2013 08:15 просьба перенести срок на 30.12.2013 — Секретарь не все в школе",
                "21.12.2013 10:00 в переносе срока отказано — " + ACTING + " Отчёт не ждёт.",
                "24.12.2013 00:00 просрочен: срок был 23.12.2013",
                "24.12.2013 11:00 решено оставить срок 23.12.2013 — " + ACTING + " подписать всё равно нужно");
        assertThat(text(section(page, "order_acquaintance"))).contains("в работе, просрочен Срок: 23.12.2013, предложено Исполнитель: Секретарь");
    }

    @Test
    void who_prepared_the_report_and_approved_it_as_the_director_is_said_so() {
        assertThat(entries(page(told.registered().played()), "item09_report")).containsExactly("24.09.2013 10:00 начат",
                "28.12.2013 02:30 подготовлен — Казаченко Ф.С.",
                "28.12.2013 02:30 утверждён — подготовил и утвердил " + ACTING, "28.12.2013 02:30 исполнен — Казаченко Ф.С.");
    }

    @Test
    void the_orders_own_changes_come_first() {
        String page = page(told.registered().played().closed());

        assertThat(entries(page.substring(0, page.indexOf("id=\"item07_plan\"")))).containsExactly(
                "24.09.2013 10:00 зарегистрирован — Лебедев В.В.",
                "05.10.2013 12:00 изменён — Лебедев В.В. основание: приказ № 11 от 04.10.2013",
                "05.10.2013 12:00 сменено ответственное лицо: был Казаченко Ф.С., стал Классный руководитель 4 класса — Лебедев В.В. "
                        + "основание: приказ № 11 от 04.10.2013",
                "30.12.2013 00:10 снят с контроля — " + ACTING + " причина: Лист не подписан.");
        assertThat(entries(page, "order_acquaintance")).last().asString().isEqualTo(
                "30.12.2013 00:10 не исполнен: приказ закончился раньше — " + ACTING + " Лист не подписан.");
    }

    @Test
    void a_pending_request_and_one_that_came_to_nothing_are_told_apart() {
        told.registered();
        extensions.ask(told.item(Paragraph.CLASS), LocalDate.parse("2013-12-30"), "класс на карантине", "class-04");
        assertThat(entries(page(told), "item10_class-4")).last().asString().contains("на 30.12.2013, ещё не решена");

        extensions.drop(told.item(Paragraph.CLASS));
        assertThat(entries(page(told), "item10_class-4")).last().asString().isEqualTo("24.09.2013 10:00 просьба снята: решать больше нечего");
    }

    @Test
    void who_asks_for_somebody_who_is_away_is_named_so_and_only_as_long_as_they_are_away() {
        told.registered();
        extensions.ask(told.item(Paragraph.CLASS), LocalDate.parse("2013-12-30"), "ещё не замещает", "class-05");
        extensions.drop(told.item(Paragraph.CLASS));
        clock.pass(Duration.ofHours(1));
        long away = substitutions.record("lekarevo", "class-04", "class-05", LocalDate.parse("2013-09-24"), LocalDate.parse("2013-10-01"),
                "классного руководителя", "приказ № 9 от 23.09.2013", "lebedev").id();
        substitutions.begin(away);
        extensions.ask(told.item(Paragraph.CLASS), LocalDate.parse("2013-12-30"), "замещает", "class-05");
        clock.pass(Duration.ofHours(1));
        substitutions.end(away);
        clock.pass(Duration.ofHours(1));
        extensions.drop(told.item(Paragraph.CLASS));
        extensions.ask(told.item(Paragraph.CLASS), LocalDate.parse("2013-12-30"), "уже не замещает", "class-05");

        assertThat(entries(page(told), "item10_class-4")).filteredOn(entry -> entry.contains("просьба перенести")).satisfiesExactly(
                before -> assertThat(before).endsWith("— Классный руководитель 5 класса ещё не замещает"),
                during -> assertThat(during).endsWith("— и.о. классного руководителя Классный руководитель 5 класса (приказ № 9 от 23.09.2013) замещает"),
                after -> assertThat(after).endsWith("— Классный руководитель 5 класса уже не замещает"));
    }

    @Test
    void an_item_that_opens_again_for_the_next_report_was_not_moved() {
        told.registered();
        items.again(told.item(Paragraph.CLASS), LocalDate.parse("2014-05-24"), LocalDate.parse("2014-05-17"));
        String page = page(told);

        assertThat(entries(page, "item10_class-4")).last().asString()
                .isEqualTo("24.09.2013 10:00 открыт снова: был 23.12.2013, стал 17.05.2014 следующая дата отчёта");
        assertThat(text(section(page, "item10_class-4"))).contains("не начат Срок: 17.05.2014 Исполнитель");
    }

    @Test
    void the_certificate_says_of_every_paragraph_what_became_of_it() {
        Docx certificate = certificate(told.registered().played().closed());

        assertThat(certificate.tables()).singleElement().isEqualTo(List.of(
                List.of("№", "Что сделать", "Исполнитель", "Срок", "Исполнение"),
                List.of("7.", "Разработать и утвердить план введения", "Лебедев В.В.", "01.10.2013", "исполнен 04.10.2013 с опозданием на 3 дня"),
                List.of("9.", "Подготовить отчёт о введении", "Казаченко Ф.С.", "28.12.2013", "подготовлен 28.12.2013 — Казаченко Ф.С.\n"
                        + "утверждён 28.12.2013 — подготовил и утвердил " + ACTING + "\nисполнен 28.12.2013"),
                List.of("10.", "Провести работу в классе и указать сведения (4 класс)",
                        "Казаченко Ф.С.\nдо 21.12.2013 — Классный руководитель 4 класса; перепоручено — " + ACTING + ": учитель болен",
                        "27.12.2013\nбыл 23.12.2013, стал 27.12.2013 — Лебедев В.В.: по просьбе (Классный руководитель 4 класса): класс на карантине",
                        "исполнен 27.12.2013"),
                List.of("6.", "Контролировать исполнение приказа", "Лебедев В.В.", "22.01.2014", "исполнен 30.12.2013 — " + ACTING),
                List.of("", "С приказом ознакомлены", "Секретарь", "23.12.2013", "не исполнен: Лист не подписан.")));
        assertThat(certificate.paragraphs()).containsSubsequence("Справка об исполнении приказа", "Приказ № 01/09-267 от 24.09.2013",
                "О введении дневников", "Период исполнения: с 24.09.2013 по 30.12.2013",
                "Исполнено в срок: 3; с опозданием: 1; не исполнено: 1.",
                "Приказ снят с контроля 30.12.2013 — " + ACTING + "; причина: Лист не подписан.",
                "Составлена 31.12.2013", "____________________  " + ACTING);
        assertThat(certificate.paragraphs()).anySatisfy(line -> assertThat(line).startsWith("Изменения приказа: 05.10.2013 12:00 изменён — Лебедев В.В.")
                .contains("\n05.10.2013 12:00 сменено ответственное лицо: был Казаченко Ф.С., стал Классный руководитель 4 класса"));
    }

    @Test
    void a_cancelled_order_has_a_certificate_with_its_basis() {
        told.registered();
        orders.end(told.id(), OrderState.CANCELLED, "приказ № 290 от 15.10.2013", "Район отложил.", "lebedev");

        assertThat(certificate(told).paragraphs()).contains("Приказ признан утратившим силу 24.09.2013 — директор Лебедев В.В.; "
                + "основание: приказ № 290 от 15.10.2013; причина: Район отложил.", "Изменения приказа: не было");
    }

    @Test
    void an_order_that_is_cancelled_before_anybody_registered_it_has_a_certificate_too() {
        orders.end(told.id(), OrderState.CANCELLED, "приказ № 290 от 15.10.2013", "Школа закрыта.", "lebedev");

        assertThat(certificate(told).paragraphs()).contains("Приказ (не зарегистрирован)", "Период исполнения: с 24.09.2013 по 24.09.2013",
                "Исполнено в срок: 0; с опозданием: 0; не исполнено: 0.");
    }

    @Test
    void there_is_no_certificate_before_the_end() {
        MockHttpServletResponse early = open("lebedev", told.registered(), "/certificate.docx");

        assertThat(early.getStatus()).isEqualTo(404);
        assertThat(early.getContentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(said(early)).startsWith("Справки ещё нет");
        assertThat(said(open("lebedev", told, ""))).contains("/history").doesNotContain("certificate.docx");
        told.played().closed();
        assertThat(said(open("lebedev", told, ""))).contains("/orders/" + told.id() + "/certificate.docx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/history", "/certificate.docx"})
    void the_school_and_the_district_may_read_and_nobody_else(String path) {
        told.registered().played().closed();
        jdbc.update("insert into rollout_school (id, version, name, full_name, zone, week_days, classes, departed) "
                + "values ('other', 0, 'Другая', 'Другая школа', 'Europe/Moscow', 5, '', false)");
        jdbc.update("insert into rollout_person (login, version, full_name, position, school_id, roles, classes, teaching, sequence, departed) "
                + "values ('neighbour', 0, 'Сосед', 'директор', 'other', 'director', '', false, 0, false)");

        for (String reader : List.of("lebedev", "class-04", "brusilov")) {
            assertThat(open(reader, told, path).getStatus()).as(reader).isEqualTo(200);
        }
        for (String stranger : List.of("neighbour", "admin")) {
            MockHttpServletResponse refused = open(stranger, told, path);
            assertThat(refused.getStatus()).as(stranger).isEqualTo(404);
            assertThat(said(refused)).as("the server's own page says it").isEmpty();
        }
    }

    @Test
    void an_order_that_nobody_has_registered_has_a_page_too() {
        assertThat(text(page(told))).contains("Приказ (не зарегистрирован)", "Приказ ещё не зарегистрирован.", "Пункты появятся");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "{{школа}} {{пункты}} [срок]", "\"><img src=x onerror=alert(1)>", "${7*7} [[${7*7}]]"})
    void whatever_people_type_stays_text(String hostile) {
        told.registered();
        items.move(told.item(Paragraph.CLASS), LocalDate.parse("2013-12-27"), hostile, "lebedev");
        extensions.ask(told.item(Paragraph.PLAN), LocalDate.parse("2013-10-03"), hostile, "lebedev");
        orders.amend(told.id(), ToldOrder.data(hostile, "kazachenko"), hostile, "lebedev");
        orders.end(told.id(), OrderState.CLOSED, null, hostile, "lebedev");
        String page = page(told);

        assertThat(page.replace(told.id(), "")).doesNotContain("<script>", "<img", "49");
        assertThat(text(page).split(Pattern.quote(hostile), -1)).as("title, basis, move, request, end, five left undone").hasSizeGreaterThan(10);
        assertThat(certificate(told).tables().get(0).get(3).get(3)).isEqualTo("27.12.2013\nбыл 23.12.2013, стал 27.12.2013 — Лебедев В.В.: " + hostile);
    }

    @Test
    void what_cannot_be_shown_is_left_out() {
        told.registered();
        items.move(told.item(Paragraph.CLASS), LocalDate.parse("2013-12-27"), "кара\u0007нтин\u001B", "lebedev");

        assertThat(entries(page(told), "item10_class-4")).last().asString().endsWith("— Лебедев В.В. карантин");
    }

    /** Of records as they were read: a connection to H2 keeps the zone in which it was opened for its days. */
    @ParameterizedTest
    @FieldSource("ZONES")
    void the_hours_are_the_schools_wherever_the_machine_is(String zone) {
        List<ItemStory> read = stories.of(told.registered().played().closed().order());
        List<Entry> here = read.stream().flatMap(words::of).toList();
        List<Line> certified = read.stream().map(lines::of).toList();

        DefaultZone.in(zone, () -> {
            assertThat(read.stream().flatMap(words::of)).containsExactlyElementsOf(here);
            assertThat(read.stream().map(lines::of)).containsExactlyElementsOf(certified);
        });
    }

    private String page(ToldOrder order) {
        MockHttpServletResponse response = open("lebedev", order, "/history");
        assertThat(response.getStatus()).isEqualTo(200);
        return said(response);
    }

    private static String said(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Docx certificate(ToldOrder order) {
        MockHttpServletResponse response = open("lebedev", order, "/certificate.docx");
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment;").contains("%D0%A1%D0%BF%D1%80%D0%B0%D0%B2%D0%BA%D0%B0");
        return Docx.read(response.getContentAsByteArray());
    }

    private MockHttpServletResponse open(String login, ToldOrder order, String path) {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context).build();
        try {
            return web.perform(get("/orders/" + order.id() + path).principal(() -> login)).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String section(String page, String anchor) {
        int start = page.indexOf("id=\"" + anchor + "\"");
        assertThat(start).as(anchor).isPositive();
        return page.substring(start, page.indexOf("</section>", start));
    }

    private static List<String> entries(String page, String anchor) {
        return entries(section(page, anchor));
    }

    private static List<String> entries(String html) {
        return ENTRY.matcher(html).results().map(found -> text(found.group(1))).toList();
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'")
                .replace("&amp;", "&").replaceAll("\\s+", " ").strip();
    }
}
