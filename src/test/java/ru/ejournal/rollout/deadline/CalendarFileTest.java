package ru.ejournal.rollout.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAmount;
import java.util.List;

import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import ru.ejournal.rollout.DefaultZone;

class CalendarFileTest {

    static final List<String> ZONES = DefaultZone.ANY;
    private static final Instant WRITTEN = Instant.parse("2013-09-24T04:00:00Z");
    private static final LocalDate TUESDAY = LocalDate.of(2013, 10, 1);
    private static final URI LINK = URI.create("https://rollout.example.org/task/t-7");

    @Test
    void a_deadline_is_a_day_that_stays_free() {
        assertThat(text(file(plan("7. Разработать и утвердить план введения")))).isEqualTo("""
                BEGIN:VCALENDAR
                PRODID:-//ejournal//rollout tracker//RU
                VERSION:2.0
                CALSCALE:GREGORIAN
                X-WR-CALNAME:Сроки: Лебедев В.В.
                X-PUBLISHED-TTL:PT1H
                REFRESH-INTERVAL;VALUE=DURATION:PT1H
                BEGIN:VEVENT
                UID:t-7@rollout.example.org
                DTSTAMP:20130924T040000Z
                LAST-MODIFIED:20130924T040000Z
                SEQUENCE:383280
                DTSTART;VALUE=DATE:20131001
                DTEND;VALUE=DATE:20131002
                SUMMARY:7. Разработать и утвердить план введения
                DESCRIPTION:Приказ № 01/09-267 от 24.09.2013
                URL:https://rollout.example.org/task/t-7
                TRANSP:TRANSPARENT
                BEGIN:VALARM
                TRIGGER:-PT15H
                ACTION:DISPLAY
                DESCRIPTION:7. Разработать и утвердить план введения
                END:VALARM
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @FieldSource("ZONES")
    void the_day_is_the_same_wherever_the_machine_is(String zone) {
        byte[] here = file(plan("7. План"));

        DefaultZone.in(zone, () -> assertThat(file(plan("7. План"))).isEqualTo(here));
    }

    @Test
    void notice_is_given_on_the_morning_of_the_working_day_before() {
        LocalDate sunday = LocalDate.of(2013, 12, 29);

        assertThat(alarm(new CalendarEntry("t", "Отчёт", "", sunday, Calendars.shipped().plus(sunday, -1), LINK)))
                .as("Friday, 9:00").isEqualTo(Duration.ofHours(-39));
    }

    @Test
    void no_notice_is_given_of_what_is_past() {
        byte[] file = CalendarFile.of("", List.of(plan("7. План")), Instant.parse("2013-10-02T00:00:00Z"));

        assertThat(text(file)).contains("BEGIN:VEVENT").doesNotContain("VALARM");
    }

    @Test
    void a_later_file_replaces_the_entry() {
        ParsedCalendar before = new ParsedCalendar(file(plan("7. План")));
        ParsedCalendar after = new ParsedCalendar(CalendarFile.of("", List.of(new CalendarEntry("t-7", "7. План", "",
                TUESDAY.plusDays(7), TUESDAY.plusDays(6), LINK)), WRITTEN.plusSeconds(60)));

        assertThat(after.all(Property.UID)).isEqualTo(before.all(Property.UID));
        assertThat(Integer.parseInt(after.all(Property.SEQUENCE).get(0)))
                .isGreaterThan(Integer.parseInt(before.all(Property.SEQUENCE).get(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a; b, c \\ d: \"e\"", "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y", "x\nATTENDEE:mailto:a@b",
            "\\n\\N\\;", "<script>alert(1)</script>", "«Очень длинное название» № 5 — и ещё, и ещё; и так далее до конца строки и после неё",
            "🗓️🗓️🗓️🗓️🗓️🗓️🗓️🗓️🗓️🗓️🗓️🗓️🗓️🗓️🗓️🗓️🗓️🗓️🗓️🗓️🗓️🗓️", "x\u2028y\u202Ez", "\uD83D", ""})
    void whatever_people_have_typed_stays_one_entry_with_short_lines(String typed) {
        byte[] file = CalendarFile.of(typed, List.of(new CalendarEntry("t-7", typed, typed, TUESDAY, TUESDAY.minusDays(1), LINK)), WRITTEN);
        ParsedCalendar parsed = new ParsedCalendar(file);
        String seen = typed.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+", " ").strip();

        assertThat(parsed.faults()).isEmpty();
        assertThat(parsed.events()).hasSize(1);
        assertThat(parsed.all(Property.SUMMARY)).containsExactly(seen);
        assertThat(parsed.all(Property.DESCRIPTION)).containsExactly(seen);
        assertThat(new String(file, StandardCharsets.UTF_8).split("\r\n")).allSatisfy(line -> {
            assertThat(line).doesNotContain("\n", "\r").doesNotStartWith("ATTENDEE");
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
        });
    }

    @Test
    void nothing_to_do_is_a_calendar_too() {
        ParsedCalendar empty = new ParsedCalendar(file());

        assertThat(empty.events()).isEmpty();
        assertThat(empty.name()).isEqualTo("Сроки: Лебедев В.В.");
    }

    private static TemporalAmount alarm(CalendarEntry entry) {
        VEvent event = (VEvent) new ParsedCalendar(file(entry)).events().get(0);
        return event.getAlarms().get(0).<Trigger>getProperty(Property.TRIGGER).orElseThrow().getDuration();
    }

    private static CalendarEntry plan(String summary) {
        return new CalendarEntry("t-7", summary, "Приказ № 01/09-267 от 24.09.2013", TUESDAY, TUESDAY.minusDays(1), LINK);
    }

    private static byte[] file(CalendarEntry... entries) {
        return CalendarFile.of("Сроки: Лебедев В.В.", List.of(entries), WRITTEN);
    }

    /** Without the folding. */
    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).replace("\r\n ", "");
    }
}
