package ru.ejournal.rollout.deadline;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Deadlines as an iCalendar file (RFC 5545). They are all-day events that leave the day free: phones, Outlook and
 * Google show those, whereas to-dos are shown by hardly any of them.
 */
public final class CalendarFile {

    /** With the letters' name of it; UTF-8 always. */
    public static final String CONTENT_TYPE = "text/calendar; charset=UTF-8";
    private static final Duration REFRESHED_EVERY = Duration.ofHours(1);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    /** A later file replaces what an earlier one said, so its number has to be greater. */
    private static final Instant NUMBERED_FROM = Instant.parse("2013-01-01T00:00:00Z");
    /** Text that cannot be seen, or turns other text around; line breaks become blanks. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");

    private CalendarFile() {
    }

    /** @param written when the entries were so */
    public static byte[] of(String name, List<CalendarEntry> entries, Instant written) {
        Calendar calendar = new Calendar(new PropertyList(List.of(new ProdId("-//ejournal//rollout tracker//RU"),
                ImmutableVersion.VERSION_2_0, ImmutableCalScale.GREGORIAN,
                new XProperty("X-WR-CALNAME", line(name)), new XProperty("X-PUBLISHED-TTL", REFRESHED_EVERY.toString()),
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESHED_EVERY))),
                new ComponentList<>(entries.stream().map(entry -> event(entry, written.truncatedTo(ChronoUnit.SECONDS))).toList()));
        return FoldedLines.of(calendar.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(CalendarEntry entry, Instant written) {
        List<Property> properties = List.of(new Uid(entry.taskId() + "@" + entry.link().getHost()), new DtStamp(written),
                new LastModified(written), new Sequence(number(written)), new DtStart<>(entry.due()),
                new DtEnd<>(entry.due().plusDays(1)), new Summary(line(entry.summary())),
                new Description(line(entry.about())), new Url(entry.link()), ImmutableTransp.TRANSPARENT);
        boolean past = entry.due().isBefore(written.atZone(ZoneOffset.UTC).toLocalDate());
        return new VEvent(new PropertyList(properties), new ComponentList<>(past ? List.of() : List.of(notice(entry))));
    }

    /** Before the midnight with which the day begins, wherever the calendar is looked at. */
    private static VAlarm notice(CalendarEntry entry) {
        Duration ahead = Duration.between(entry.remind().atTime(MORNING), entry.due().atStartOfDay());
        return new VAlarm(new PropertyList(List.of(new Trigger(ahead.negated()), ImmutableAction.DISPLAY,
                new Description(line(entry.summary())))));
    }

    private static int number(Instant written) {
        return (int) Math.max(0, ChronoUnit.MINUTES.between(NUMBERED_FROM, written));
    }

    private static String line(String text) {
        return UNSEEN.matcher(text).replaceAll(" ").strip();
    }
}
