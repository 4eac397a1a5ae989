package ru.ejournal.rollout.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.facts.Told.fact;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class FactsTest {

    @Test
    void the_newest_counts_whatever_the_order_of_the_log() {
        Facts facts = Facts.of(List.of(
                fact(2, FactKey.SYSTEM_NAME, null, "item01_organise", "\"Дневник.ру\""),
                fact(1, FactKey.SYSTEM_NAME, null, "item01_organise", "\"Дневник\"")));

        assertThat(facts.text(FactKey.SYSTEM_NAME)).hasValue("Дневник.ру");
        assertThat(facts.current()).hasSize(1);
    }

    @Test
    void each_class_and_each_item_has_its_own() {
        Facts facts = Facts.of(List.of(
                fact(1, FactKey.PARENTS, "5", "item10_class", "20"),
                fact(2, FactKey.PARENTS, "6", "item10_class", "18"),
                fact(3, FactKey.LOCAL_ACTS, null, "item03_regulation", "[{\"title\":\"Положение\"}]"),
                fact(4, FactKey.LOCAL_ACTS, null, "item02_conditions", "[{\"title\":\"График\"}]")));

        assertThat(facts.value(FactKey.PARENTS, "5")).hasValueSatisfying(count -> assertThat(count.asInt()).isEqualTo(20));
        assertThat(facts.value(FactKey.PARENTS, "7")).isEmpty();
        assertThat(facts.entries(FactKey.LOCAL_ACTS)).extracting(act -> act.path("title").asText())
                .containsExactly("Положение", "График");
    }

    @Test
    void whoever_says_it_again_keeps_their_place() {
        Facts facts = Facts.of(List.of(
                fact(1, FactKey.METHODS, "5", "item10_class", "[\"собрание\"]"),
                fact(2, FactKey.METHODS, "6", "item10_class", "[\"памятки\"]"),
                fact(3, FactKey.METHODS, "5", "item10_class", "[\"собрание\"]")));
        Facts again = facts.and(List.of(fact(4, FactKey.REMARKS, null, "item09_report", "\"нет\"")));

        assertThat(facts.entries(FactKey.METHODS)).extracting(JsonNode::asText).containsExactly("собрание", "памятки");
        assertThat(again.entries(FactKey.METHODS)).isEqualTo(facts.entries(FactKey.METHODS));
        assertThat(again.text(FactKey.REMARKS)).hasValue("нет");
    }

    @Test
    void what_was_withdrawn_is_not_there() {
        Facts facts = Facts.of(List.of(
                fact(1, FactKey.SITE_LINK_URL, null, "item01_organise", "\"https://example.org\""),
                fact(2, FactKey.SITE_LINK_URL, null, "item01_organise", "null")));

        assertThat(facts.value(FactKey.SITE_LINK_URL)).isEmpty();
        assertThat(facts.told("item01_organise", "siteLinkUrl")).isEmpty();
    }

    @Test
    void a_signature_is_newest_per_person() {
        Facts facts = Facts.of(List.of(signature(1, "class-01", "absent"), signature(2, "class-02", "electronic"),
                signature(3, "class-01", "paper")));

        assertThat(facts.all(FactKey.ORDER_SIGNATURE).map(fact -> fact.value().path("outcome").asText()))
                .containsExactlyInAnyOrder("paper", "electronic");
    }

    @Test
    void a_blank_text_is_none() {
        Facts facts = Facts.of(List.of(fact(1, FactKey.REMARKS, null, "item09_report", "\"  \"")));

        assertThat(facts.text(FactKey.REMARKS)).isEmpty();
        assertThat(facts.told("item09_report", "remarks")).isEmpty();
    }

    @Test
    void shares_come_by_class() {
        Facts facts = Facts.of(List.of(
                fact(1, FactKey.APPLICATIONS, "5", "item10_class", "{\"num\":3,\"den\":20}"),
                fact(2, FactKey.APPLICATIONS, "6", "item10_class", "{\"num\":0,\"den\":18}")));

        assertThat(facts.shares(FactKey.APPLICATIONS)).isEqualTo(Map.of("5", new Share(3, 20), "6", new Share(0, 18)));
    }

    @Test
    void the_same_key_of_another_item_is_not_what_this_item_told() {
        JsonNode number = Told.json("\"15\"");
        Facts facts = Facts.of(List.of(fact(1, FactKey.REMARKS, null, "report_approval", number.toString())));

        assertThat(facts.told("item09_report", "remarks")).isEmpty();
        assertThat(facts.told("report_approval", "remarks")).hasValue("15");
    }

    private static Fact signature(long id, String login, String outcome) {
        return fact(id, FactKey.ORDER_SIGNATURE, null, "order_acquaintance",
                "{\"login\":\"%s\",\"outcome\":\"%s\"}".formatted(login, outcome));
    }
}
