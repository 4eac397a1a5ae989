package ru.ejournal.rollout.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {

    @ParameterizedTest
    @CsvSource({"parentsInformed, parents", "applications, parents", "parentsTrained, parents", "parentLogins, parents",
            "pupilsInformed, pupils", "consents, pupils", "pupilsTrained, pupils", "pupilLogins, pupils",
            "teachersTrained, teachers", "teacherLogins, teachers", "teachersActive, teachers",
            "teachersActive, teacherLogins", "parentsActive, parentLogins", "recordsFilled, recordsRequired"})
    void a_part_is_never_above_its_whole(String part, String whole) {
        assertThat(Shares.excesses(Told.counts(part, 101, whole, 100)))
                .containsExactly(new Shares.Excess(part, 101, whole, 100));
        assertThat(Shares.excesses(Told.counts(part, 100, whole, 100))).isEmpty();
        assertThat(Shares.excesses(Told.counts(part, 0, whole, 0))).isEmpty();
    }

    @Test
    void a_part_is_recorded_together_with_its_whole() {
        Map<String, JsonNode> paired = Shares.paired(Told.counts("applications", 3, "parents", 20));

        assertThat(paired.get("applications")).hasToString("{\"num\":3,\"den\":20}");
        assertThat(paired.get("parents")).hasToString("20");
    }

    @Test
    void a_whole_that_is_itself_a_part_stays_countable() {
        Map<String, JsonNode> paired = Shares.paired(Map.of("parents", Told.json("20"), "parentLogins", Told.json("10"),
                "parentsActive", Told.json("4")));

        assertThat(paired.get("parentLogins")).hasToString("{\"num\":10,\"den\":20}");
        assertThat(paired.get("parentsActive")).hasToString("{\"num\":4,\"den\":10}");
    }

    @Test
    void what_was_not_counted_is_no_share() {
        Map<String, JsonNode> values = Map.of("parents", Told.json("20"), "applications", Told.json("null"));

        assertThat(Shares.paired(values)).isEqualTo(values);
        assertThat(Shares.excesses(values)).isEmpty();
    }

    @Test
    void counts_are_added_and_never_negative() {
        assertThat(new Share(3, 20).plus(new Share(0, 0))).isEqualTo(new Share(3, 20));
        assertThatThrownBy(() -> new Share(-1, 20)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(0, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
