package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.system.Visitor.FORM;
import static ru.ejournal.rollout.system.Visitor.basic;
import static ru.ejournal.rollout.system.Visitor.location;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import net.fortuna.ical4j.model.Property;

import ru.ejournal.rollout.DefaultZone;
import ru.ejournal.rollout.deadline.ParsedCalendar;
import ru.ejournal.rollout.process.OrderPlay;

/** The calendar that a phone fetches by an address nobody can guess. */
class CalendarFeedTests extends RunningSystem {

    static final List<String> ZONES = DefaultZone.ANY;
    private static final Pattern ADDRESS = Pattern.compile("value=\"http://localhost:8080(/calendar/[A-Za-z0-9_-]{43}\\.ics)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    ProcessEngine engine;
    @Autowired
    JdbcTemplate sql;

    private static OrderPlay order;

    /** One order for all of them: an order takes seconds. */
    @BeforeEach
    void an_order_and_no_calendar_yet() {
        sql.update("delete from rollout_calendar_feed");
        if (order == null) {
            order = OrderPlay.openedBy(engine, "lebedev").completes("lebedev", "register_order");
        }
    }

    @Test
    void the_feed_has_the_persons_open_tasks_with_their_links() {
        Task mine = order.taskOf("class-07", "item10_class");
        HttpResponse<String> answer = somebody().asks(addressOf("class-07"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store", "private");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        ParsedCalendar calendar = parsed(answer);
        assertThat(calendar.faults()).isEmpty();
        assertThat(calendar.name()).isEqualTo("Сроки: Классный руководитель 7 класса");
        assertThat(ofOrder(calendar, mine)).containsExactly(
                "20131223 10. Провести работу в классе и указать сведения (7 класс)");
        assertThat(calendar.all(Property.URL)).contains("http://localhost:8080/task/" + mine.getId());
        assertThat(answer.body()).doesNotContain("8 класс");
    }

    @Test
    void it_follows_a_move_a_hand_over_and_the_completion() {
        String reader = addressOf("class-05");
        String colleague = addressOf("class-06");
        Task task = order.taskOf("class-05", "item10_class");

        tasks.setDueDate(task.getId(), Date.from(Instant.parse("2013-12-26T10:00:00Z")));
        assertThat(ofOrder(fetched(reader), task)).singleElement().asString().startsWith("20131226 10.");

        tasks.setAssignee(task.getId(), "class-06");
        assertThat(ofOrder(fetched(reader), task)).isEmpty();
        assertThat(ofOrder(fetched(colleague), task)).singleElement().asString().startsWith("20131226 10.");
    }

    @Test
    void what_is_done_is_gone() {
        Task signature = signatureOf("class-09");
        String address = addressOf("class-09");
        assertThat(ofOrder(fetched(address), signature)).hasSize(1);

        order.completes("class-09", "acquaintance_sign", Map.of("acquainted", true));

        assertThat(ofOrder(fetched(address), signature)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("ZONES")
    void the_days_are_the_schools_wherever_the_machine_is(String zone) {
        String address = addressOf("class-07");
        Task task = order.taskOf("class-07", "item10_class");

        DefaultZone.in(zone, () -> assertThat(ofOrder(fetched(address), task)).singleElement().asString().startsWith("20131223"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calendar/x.ics", "/calendar/.ics", "/calendar/%2e%2e.ics", "/calendar/class-07.ics",
            "/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics", "/calendar/%25.ics", "/calendar/'%20or%201=1--.ics"})
    void a_wrong_address_is_not_found_and_says_nothing(String address) {
        addressOf("class-07");
        HttpResponse<String> answer = somebody().asks(address);

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("BEGIN:", "class-07", "Exception");
    }

    @Test
    void whoever_has_left_has_no_calendar_and_cannot_be_told_from_nobody() {
        String address = addressOf("class-07");
        HttpResponse<String> nobody = somebody().asks("/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics");
        sql.update("update rollout_person set departed = true where login = 'class-07'");
        try {
            HttpResponse<String> departed = somebody().asks(address);

            assertThat(departed.statusCode()).isEqualTo(404).isEqualTo(nobody.statusCode());
            assertThat(departed.body()).isEqualTo(nobody.body());
            assertThat(departed.headers().map().keySet()).isEqualTo(nobody.headers().map().keySet());
        } finally {
            sql.update("update rollout_person set departed = false where login = 'class-07'");
        }
    }

    @Test
    void whose_browser_fetches_it_makes_no_difference() {
        String address = addressOf("lebedev");

        assertThat(parsed(reader("nozdrin").asks(address)).agenda()).isEqualTo(fetched(address).agenda());
    }

    @Test
    void a_new_address_revokes_the_old_one() {
        Visitor teacher = reader("class-07");
        String old = issued(teacher);
        String other = addressOf("class-08");
        String fresh = issued(teacher);

        assertThat(fresh).isNotEqualTo(old);
        assertThat(somebody().asks(old).statusCode()).isEqualTo(404);
        assertThat(somebody().asks(fresh).statusCode()).isEqualTo(200);
        assertThat(somebody().asks(other).statusCode()).as("a colleague's").isEqualTo(200);
    }

    @Test
    void the_page_shows_ones_own_address_and_issues_none_by_being_looked_at() {
        Visitor teacher = reader("class-07");
        assertThat(teacher.opens("/calendar").body()).contains("Получить адрес календаря").doesNotContain(".ics");
        String address = issued(teacher);

        assertThat(teacher.opens("/calendar").body()).contains(address, "webcal://", "Выдать новый адрес");
        assertThat(reader("class-08").opens("/calendar").body()).doesNotContain(address);
    }

    @Test
    void nobody_is_made_to_change_their_address() {
        Visitor teacher = reader("class-07");
        String address = issued(teacher);

        teacher.posts("/calendar", FORM, "");
        somebody().posts("/calendar", FORM, "", basic("class-07", "class-07"));

        assertThat(somebody().asks(address).statusCode()).isEqualTo(200);
    }

    @Test
    void the_district_has_calendars_too() {
        assertThat(fetched(issued(reader("nozdrin"))).name()).isEqualTo("Сроки: Ноздрин М.В.");
    }

    @Test
    void the_administrator_has_no_tasks_and_no_calendar() {
        assertThat(reader("admin").opens("/calendar").statusCode()).isEqualTo(404);
    }

    private Task signatureOf(String login) {
        return order.taskOf(login, "acquaintance_sign");
    }

    /** What the calendar says of the one task; other tests have left tasks behind. */
    private static List<String> ofOrder(ParsedCalendar calendar, Task task) {
        return calendar.agendaOf(task.getId());
    }

    private ParsedCalendar fetched(String address) {
        return parsed(somebody().asks(address));
    }

    private static ParsedCalendar parsed(HttpResponse<String> answer) {
        return new ParsedCalendar(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    /** As the page's button would give it. */
    private String addressOf(String login) {
        String secret = (login + "x".repeat(43)).substring(0, 43);
        sql.update("insert into rollout_calendar_feed (login, version, secret, issued_at) values (?, 0, ?, current_timestamp)",
                login, secret);
        return "/calendar/" + secret + ".ics";
    }

    private Visitor reader(String login) {
        Visitor visitor = somebody();
        assertThat(location(visitor.logsIn(login, login))).endsWith("/");
        return visitor;
    }

    /** By the page's button. */
    private static String issued(Visitor visitor) {
        String token = found(CSRF, visitor.opens("/calendar").body());
        visitor.posts("/calendar", FORM, "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
        return found(ADDRESS, visitor.opens("/calendar").body());
    }

    private static String found(Pattern what, String page) {
        Matcher matcher = what.matcher(page);
        assertThat(matcher.find()).as(what + " in " + page).isTrue();
        return matcher.group(1);
    }
}
