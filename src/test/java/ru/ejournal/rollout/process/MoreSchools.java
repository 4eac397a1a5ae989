package ru.ejournal.rollout.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.JdbcTemplate;

/** Schools of one class and a director, who leads it; they leave again when their test is over. */
class MoreSchools {

    private final IdentityService identity;
    private final RuntimeService runtime;
    private final JdbcTemplate jdbc;

    MoreSchools(ProcessEngine engine, JdbcTemplate jdbc) {
        this.identity = engine.getIdentityService();
        this.runtime = engine.getRuntimeService();
        this.jdbc = jdbc;
    }

    void come(String... schools) {
        for (String school : schools) {
            if (jdbc.update("update rollout_school set departed = false where id = ?", school) == 0) {
                found(school);
            }
            jdbc.update("update rollout_person set departed = false where school_id = ?", school);
        }
    }

    /** With their orders, and those of the district. */
    void go() {
        jdbc.queryForList("select distinct process_instance_id from rollout_district_order o join rollout_district_school s "
                + "on s.district_order_id = o.id where s.school_id <> 'lekarevo'", String.class).forEach(this::end);
        jdbc.update("update rollout_district_order set state = 'CLOSED' where id in "
                + "(select district_order_id from rollout_district_school where school_id <> 'lekarevo')");
        jdbc.queryForList("select id from rollout_school where roster_entry is null", String.class).forEach(school ->
                runtime.createProcessInstanceQuery().tenantIdIn(school).rootProcessInstances().list()
                        .forEach(instance -> end(instance.getId())));
        jdbc.update("update rollout_order set state = 'CLOSED' where school_id in (select id from rollout_school where roster_entry is null)");
        jdbc.update("update rollout_person set departed = true where school_id in (select id from rollout_school where roster_entry is null)");
        jdbc.update("update rollout_school set departed = true where roster_entry is null");
    }

    private void end(String instance) {
        runtime.deleteProcessInstanceIfExists(instance, "the test is over", true, true, true, false);
    }

    private void found(String school) {
        String director = "dir-" + school;
        jdbc.update("insert into rollout_school (id, version, name, full_name, zone, classes, departed) values (?, 0, ?, ?, 'Asia/Yekaterinburg', '1', false)",
                school, "Школа " + school, "Школа " + school);
        jdbc.update("insert into rollout_person (login, version, full_name, position, email, school_id, roles, classes, teaching, sequence, departed) "
                + "values (?, 0, ?, 'директор', ?, ?, 'director', '1', true, 0, false)", director, "Директор " + school, director + "@school.example", school);
        identity.saveTenant(identity.newTenant(school));
        identity.saveUser(identity.newUser(director));
        identity.createMembership(director, "director");
        identity.createTenantUserMembership(school, director);
        for (String group : new String[] {"district", "methodologist"}) {
            identity.createTenantGroupMembership(school, group);
        }
    }
}
