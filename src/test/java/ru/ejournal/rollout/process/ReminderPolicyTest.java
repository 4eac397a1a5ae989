package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ru.ejournal.rollout.reminder.Reminder;
import ru.ejournal.rollout.reminder.ShippedPolicy;

/** The table as it is shipped. */
class ReminderPolicyTest {

    private static final DmnModelInstance MODEL = Dmn.readModelFromFile(new File("processes/reminder-policy.dmn"));
    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-400, -270, overdue", "-1, 0, overdue", "-1, -1, overdue", "0, 0, today",
            "1, 1, tomorrow", "3, 1, soon", "2, 2, -", "3, 3, soon", "5, 3, soon", "4, 4, -", "8, 6, -", "9, 7, soon",
            "11, 7, soon", "10, 8, -", "90, 60, -"})
    void it_says(int daysLeft, int workingDaysLeft, String reminder) {
        assertThat(said(daysLeft, workingDaysLeft)).isEqualTo(Optional.ofNullable(reminder));
    }

    @Test
    void the_unit_tests_of_the_digest_lean_on_the_same_policy() {
        for (int days = -30; days <= 30; days++) {
            for (int working = Math.min(0, days); working <= Math.max(0, days); working++) {
                assertThat(new ShippedPolicy().of(days, working).map(Reminder::name).map(String::toLowerCase))
                        .as("%d days, %d working days", days, working).isEqualTo(said(days, working));
            }
        }
    }

    @Test
    void it_is_named_for_people_and_kept_for_five_years() {
        Decision decision = MODEL.getModelElementsByType(Decision.class).iterator().next();

        assertThat(decision.getId()).isEqualTo("reminder-policy");
        assertThat(decision.getName()).containsPattern("[а-яё]");
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P1825D");
        assertThat(MODEL.getModelElementsByType(Input.class)).extracting(Input::getLabel)
                .allSatisfy(label -> assertThat(label).containsPattern("[а-яё]"));
        assertThat(MODEL.getModelElementsByType(Rule.class)).extracting(rule -> rule.getDescription().getTextContent())
                .allSatisfy(description -> assertThat(description).containsPattern("[а-яё]"));
    }

    private static Optional<String> said(int daysLeft, int workingDaysLeft) {
        List<String> said = ENGINE.evaluateDecisionTable(ENGINE.parseDecision("reminder-policy", MODEL),
                Map.<String, Object>of("daysLeft", daysLeft, "workingDaysLeft", workingDaysLeft)).collectEntries("reminder");
        return said.stream().findFirst();
    }
}
