package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The mornings of a school and of the district; the orders of other tests are out of the way meanwhile. */
class MorningPlay {

    static final String SCHOOL = "lekarevo";
    /** Without tasks; everything else is about an order. */
    private static final Set<String> SERVICE = Set.of("reminders", "letter", "announcement", "report-refresh");

    private final ProcessEngine engine;
    private final JdbcTemplate jdbc;
    private final List<String> aside = new ArrayList<>();
    private long lettersRead;

    MorningPlay(ProcessEngine engine, JdbcTemplate jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    /** @param through day of the last digest */
    void begin(String through) {
        others().forEach(key -> engine.getRuntimeService().updateProcessInstanceSuspensionState()
                .byProcessDefinitionKey(key).suspend());
        aside.addAll(jdbc.queryForList("select id from rollout_order where state = 'RUNNING'", String.class));
        aside.forEach(order -> jdbc.update("update rollout_order set state = 'CLOSED' where id = ?", order));
        jdbc.update("update rollout_letter set message_id = concat(id, message_id) where kind = 'DIGEST'");
        jdbc.update("delete from rollout_known_task");
        lastDigestWas(through);
        written();
    }

    /** The timers wait for eight o'clock on the day after. */
    void lastDigestWas(String day) {
        Date next = Date.from(LocalDate.parse(day).plusDays(1).atTime(8, 0).atZone(ProcessTest.SCHOOL).toInstant());
        for (String school : new String[] {SCHOOL, null}) {
            engine.getRuntimeService().setVariables(instance(school).getId(),
                    Map.of(MorningTimer.THROUGH, day, MorningTimer.BEFORE, day));
            engine.getManagementService().setJobDuedate(timer(school).getId(), next);
        }
    }

    void end() {
        aside.forEach(order -> jdbc.update("update rollout_order set state = 'RUNNING' where id = ?", order));
        others().forEach(key -> engine.getRuntimeService().updateProcessInstanceSuspensionState()
                .byProcessDefinitionKey(key).activate());
    }

    private Set<String> others() {
        return engine.getRepositoryService().createProcessDefinitionQuery().list().stream().map(ProcessDefinition::getKey)
                .filter(key -> !SERVICE.contains(key)).collect(Collectors.toSet());
    }

    /** Executes the timer's job by hand, whatever its date: of the school, then of the district. */
    List<Written> comes() {
        engine.getManagementService().executeJob(timer(SCHOOL).getId());
        engine.getManagementService().executeJob(timer(null).getId());
        return written();
    }

    /** Letters of any kind since they were last asked for. */
    List<Written> written() {
        List<Written> written = jdbc.query("select id, kind, recipient, address, subject, text, html, created_at "
                + "from rollout_letter where id > ? order by id", (row, n) -> new Written(row.getLong(1), row.getString(2),
                row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getString(7),
                row.getTimestamp(8).toInstant()), lettersRead);
        lettersRead = written.stream().mapToLong(Written::id).max().orElse(lettersRead);
        return written;
    }

    Job timer(@Nullable String school) {
        return engine.getManagementService().createJobQuery().processInstanceId(instance(school).getId()).singleResult();
    }

    ProcessInstance instance(@Nullable String school) {
        List<ProcessInstance> instances = instances(school);
        assertThat(instances).as("reminders of " + school).hasSize(1);
        return instances.get(0);
    }

    List<ProcessInstance> instances(@Nullable String school) {
        var query = engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("reminders");
        return (school == null ? query.withoutTenantId() : query.tenantIdIn(school)).list();
    }

    String through(@Nullable String school) {
        return (String) engine.getRuntimeService().getVariable(instance(school).getId(), MorningTimer.THROUGH);
    }

    /** A letter as it is stored, sent or not. */
    record Written(long id, String kind, String recipient, @Nullable String address, String subject, String text,
                   String html, java.time.Instant created) {

        boolean digest() {
            return kind.equals("DIGEST");
        }
    }
}
