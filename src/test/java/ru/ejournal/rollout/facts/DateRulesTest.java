package ru.ejournal.rollout.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2013, 9, 24);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    @ParameterizedTest
    @ValueSource(strings = {"publicationDate", "marksCheckedOn", "outgoingDate", "incomingDate", "signedOn"})
    void what_has_been_done_was_done_today_or_earlier(String key) {
        assertThat(DateRules.problem(key, TOMORROW, TODAY, null)).hasValue("дата ещё не наступила.");
        assertThat(DateRules.problem(key, TODAY, TODAY, null)).isEmpty();
        assertThat(DateRules.problem(key, YESTERDAY, TODAY, null)).isEmpty();
    }

    @Test
    void what_is_still_to_be_done_will_be_done_today_or_later() {
        assertThat(DateRules.problem("conditionNetworkDate", YESTERDAY, TODAY, null)).isPresent();
        assertThat(DateRules.problem("conditionNetworkDate", TODAY, TODAY, null)).isEmpty();
        assertThat(DateRules.problem("conditionNetworkDate", TOMORROW, TODAY, null)).isEmpty();
    }

    @Test
    void other_dates_have_rules_of_their_own() {
        assertThat(DateRules.problem("orderDate", YESTERDAY, TODAY, null)).isEmpty();
        assertThat(DateRules.problem("deadline_item07_plan", TOMORROW, TODAY, null)).isEmpty();
    }

    @Test
    void nothing_is_done_before_the_order_is_given() {
        assertThat(DateRules.problem("publicationDate", YESTERDAY, TODAY, TODAY)).hasValue("дата раньше даты приказа.");
        assertThat(DateRules.problem("publicationDate", TODAY, TODAY, TODAY)).isEmpty();
    }
}
