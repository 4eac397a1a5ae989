package ru.ejournal.rollout.process;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.reminder.Reminder;
import ru.ejournal.rollout.reminder.ReminderPolicy;

/** Asks the latest {@code reminder-policy.dmn}, so that a changed table counts from the next morning on. */
@Component
class ReminderTable implements ReminderPolicy {

    private static final String DECISION = "reminder-policy";
    private static final String OUTPUT = "reminder";

    private final DecisionService decisions;

    ReminderTable(@Lazy DecisionService decisions) {
        this.decisions = decisions;
    }

    /** @throws IllegalStateException where the table says something that we do not know */
    @Override
    public Optional<Reminder> of(int daysLeft, int workingDaysLeft) {
        DmnDecisionRuleResult rule = decisions.evaluateDecisionTableByKey(DECISION).decisionDefinitionWithoutTenantId()
                .variables(Map.of("daysLeft", daysLeft, "workingDaysLeft", workingDaysLeft)).evaluate().getFirstResult();
        if (rule == null) {
            return Optional.empty();
        }
        if (!rule.containsKey(OUTPUT)) {
            throw new IllegalStateException("Таблица %s: нет столбца «%s»".formatted(DECISION, OUTPUT));
        }
        return Optional.ofNullable(rule.getEntry(OUTPUT)).map(String::valueOf).map(String::strip)
                .filter(said -> !said.isEmpty()).map(ReminderTable::known);
    }

    private static Reminder known(String said) {
        return Arrays.stream(Reminder.values()).filter(reminder -> reminder.name().equalsIgnoreCase(said)).findFirst()
                .orElseThrow(() -> new IllegalStateException("Таблица %s: нет напоминания «%s», есть: %s".formatted(
                        DECISION, said, Arrays.stream(Reminder.values()).map(reminder ->
                                reminder.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")))));
    }
}
