package ru.ejournal.rollout.order;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The order as printed, from its grounds to the control, numbering and all; people sign that they have read it. */
@Component
public class OrderText {

    private final String body;

    OrderText() {
        try {
            body = new ClassPathResource("order/text.txt").getContentAsString(StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Caption, title and text. */
    public String of(Order order) {
        return order.caption() + "\n" + (order.title() == null ? "" : order.title()) + "\n\n" + body;
    }
}
