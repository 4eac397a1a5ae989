package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.process.FilledIn.with;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import ru.ejournal.rollout.order.ItemState;
import ru.ejournal.rollout.organisation.Person;

/** What an order leaves in the log: which order and school it was, and nothing of anybody's. */
class LogTests extends ProcessTest {

    private static final String TYPED = "Иванова из 5А жалуется";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
    }

    @Test
    void an_order_is_played_and_neither_a_name_nor_an_address_nor_a_typed_word_is_in_the_log() {
        OrderPlay order = registered(Map.of("title", TYPED));
        order.completes("lebedev", "item01_organise", FilledIn.ITEM01).completes("lebedev", "item06_appoint", FilledIn.ITEM06);
        order.refusal("lebedev", "item07_plan", Map.of("planRequisites", TYPED.repeat(1000)));
        order.completes("lebedev", "item07_plan", Map.of("planRequisites", TYPED))
                .completes("class-01", "item10_class", with(FilledIn.schoolClass(), Map.of("methodsOther", TYPED)))
                .fireTimer("item02_conditions_deadline");

        assertThat(item(order, "item10_class", "1").state()).isEqualTo(ItemState.EXECUTED);
        assertThat(texts()).noneMatch(text -> text.contains(TYPED));
        personal().forEach(personal -> assertThat(texts()).as(personal).noneMatch(text -> text.contains(personal)));
    }

    @Test
    void each_line_about_a_letter_says_of_which_order_and_school_it_is() {
        OrderPlay order = registered();

        assertThat(log.list).filteredOn(event -> event.getFormattedMessage().endsWith(" is out")
                        && order.orderId().equals(event.getMDCPropertyMap().get("order")))
                .hasSizeGreaterThan(5).allSatisfy(event -> assertThat(event.getMDCPropertyMap()).containsEntry("school", "lekarevo"));
    }

    /** All that was written but what the tests' own mail server says. */
    private List<String> texts() {
        return log.list.stream().filter(event -> !event.getLoggerName().startsWith("com.icegreen")).map(event -> event.getFormattedMessage() + " " + event.getMDCPropertyMap()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()))).toList();
    }

    /** Full names but those of trial people who are named by their post alone («Секретарь»), and all addresses. */
    private List<String> personal() {
        List<Person> people = Stream.concat(organisation.peopleOf("lekarevo").stream(),
                Stream.of("nozdrin", "brusilov").map(login -> organisation.person(login).orElseThrow())).toList();
        return Stream.concat(people.stream().map(Person::email).filter(Objects::nonNull),
                people.stream().map(Person::fullName)).toList();
    }
}
