package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.order.ItemState;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.report.Docx;
import ru.ejournal.rollout.report.SubmittedReport;

abstract class Replay2013 extends ProcessTest {

    @BeforeEach
    void no_other_order_bears_the_number() {
        jdbc.update("update rollout_order set number = number || ' ' || id where number = '01/09-267'");
    }

    @Test
    void the_order_of_24_09_2013_is_executed_in_time_and_every_letter_and_the_report_are_right() {
        OrderPlay order = opened("secretary");
        new Story2013(this::itIs, order).played();
        List<LetterRow> letters = newLetters(order);
        SubmittedReport report = reports.latest(order.orderId()).orElseThrow();

        assertThat(letters).map(Replay2013::asTyped).containsExactlyInAnyOrderElementsOf(Letters2013.all());
        assertThat(Docx.read(report.document())).isEqualTo(Appendix2013.document());
        assertThat(report.appendix2().readyCells()).isEqualTo(20);
        assertThat(orders.get(order.orderId()).state()).isEqualTo(OrderState.CLOSED);
        assertThat(items.of(order.orderId())).extracting(OrderItem::state).containsOnly(ItemState.EXECUTED);
        assertThat(items.of(order.orderId())).noneMatch(OrderItem::overdue);
        eachIsDeliveredOnce(letters);
    }

    private static Letters2013.Letter asTyped(LetterRow letter) {
        return new Letters2013.Letter(letter.created().atZone(SCHOOL).toLocalDate().toString(), letter.recipient(),
                letter.address(), letter.subject(), letter.text().replaceAll("/task/\\S+", "/task/…").replaceAll("/orders/\\S+/report", "/orders/…/report")
                .replaceAll("/orders/lekarevo-\\d+", "/orders/…"));
    }

    private static void eachIsDeliveredOnce(List<LetterRow> letters) {
        Map<String, Long> delivered = Arrays.stream(MAIL.getReceivedMessages()).map(Replay2013::id)
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        assertThat(letters).allSatisfy(letter -> assertThat(delivered).containsEntry(letter.messageId(), 1L));
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
