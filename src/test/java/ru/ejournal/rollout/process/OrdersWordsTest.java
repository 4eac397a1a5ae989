package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

import ru.ejournal.rollout.order.Paragraph;

/** The forms quote the order word for word. */
class OrdersWordsTest {

    @ParameterizedTest
    @MethodSource("paragraphs")
    void a_paragraphs_form_quotes_it_first(Paragraph paragraph, String words) {
        assertThat(FormFiles.form(paragraph.taskId()).quotes()).first().isEqualTo(words);
    }

    @Test
    void registration_quotes_all_twelve_in_the_orders_sequence() {
        List<String> expected = new ArrayList<>(OrderText.paragraphs());
        expected.add("С приказом (распоряжением) работники ознакомлены:");

        assertThat(FormFiles.form("register_order").quotes()).isEqualTo(expected);
    }

    @Test
    void the_printed_numbers_are_the_orders_own() {
        assertThat(OrderText.paragraphs()).extracting(words -> words.substring(0, words.indexOf('.')))
                .isEqualTo(numbered().map(Paragraph::printedNumber).toList());
    }

    @Test
    void every_condition_of_appendix_1_can_be_ticked() {
        assertThat(FormFiles.form("item02_conditions").components("checkbox"))
                .extracting(box -> box.path("label").asText()).isEqualTo(OrderText.conditions()).hasSize(9);
    }

    @Test
    void the_orders_page_has_appendix_1_word_for_word() throws IOException {
        String page = new ClassPathResource("order/appendix-1.txt").getContentAsString(StandardCharsets.UTF_8);

        assertThat(OrderText.plain(page)).isEqualTo(OrderText.plain(OrderText.appendix1()));
    }

    @Test
    void what_appendix_1_explains_is_quoted() {
        String quoted = String.join(" ", FormFiles.form("item02_conditions").quotes());

        assertThat(OrderText.remarks()).hasSize(7).allSatisfy(remark -> assertThat(quoted).contains(remark));
    }

    private static Stream<Arguments> paragraphs() {
        List<String> words = OrderText.paragraphs();
        List<Paragraph> paragraphs = numbered().toList();
        return Stream.iterate(0, i -> i < paragraphs.size(), i -> i + 1)
                .map(i -> Arguments.of(paragraphs.get(i), words.get(i)));
    }

    private static Stream<Paragraph> numbered() {
        return Stream.of(Paragraph.values()).filter(Paragraph::numbered);
    }
}
