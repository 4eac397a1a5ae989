package ru.ejournal.rollout.process.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.district.DistrictOrders;
import ru.ejournal.rollout.district.DistrictSchool;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.School;
import ru.ejournal.rollout.process.form.Submission;

/** «Следить за школами»: schools join the district's order later or leave it. */
@Component
class DistrictControl implements SchoolForm {

    private static final String ADD = "добавить школы";
    private static final String DROP = "исключить школу";
    private static final String NOTHING = "ничего не менять, обновить список";
    private static final String DECIDED = "districtDecided";

    private final DistrictOrders districts;
    private final RegisterDistrictOrder registration;
    private final Organisation organisation;

    DistrictControl(DistrictOrders districts, RegisterDistrictOrder registration,
                    Organisation organisation) {
        this.districts = districts;
        this.registration = registration;
        this.organisation = organisation;
    }

    @Override
    public String task() {
        return "district_control";
    }

    @Override
    public Map<String, Object> open(DelegateExecution execution) {
        String id = execution.getProcessBusinessKey();
        List<School> awaited = districts.schools(id).stream().filter(school -> school.state().awaited())
                .map(school -> organisation.school(school.schoolId())).toList();
        Map<String, Object> values = new HashMap<>();
        values.put("orderTitle", districts.get(id).caption());
        values.put("districtActions", Json.words(List.of(ADD, DROP, NOTHING)));
        values.put("freeSchools", Json.schools(registration.free()));
        values.put("awaitedSchools", Json.schools(awaited));
        values.put("addedSchools", Json.of(List.of()));
        return values;
    }

    @Override
    public void submitted(Submission form, DelegateExecution execution, String author) {
        String id = execution.getProcessBusinessKey();
        switch (form.required("districtAction")) {
            case ADD -> {
                List<String> added = form.entries("addedSchools").stream().map(JsonNode::asText).distinct().toList();
                List<String> problems = registration.unable(added);
                if (!problems.isEmpty()) {
                    throw new Refusal(problems);
                }
                districts.add(id, added, author);
                execution.setVariable(DECIDED, "add");
            }
            case DROP -> {
                DistrictSchool dropped = districts.drop(id, form.required("droppedSchool"), form.required("dropReason"),
                        form.ticked("cancelSchoolOrder"), author);
                execution.setVariable("schoolToDrop", dropped.schoolId());
                execution.setVariable(DECIDED, "drop");
            }
            default -> execution.setVariable(DECIDED, "nothing");
        }
    }
}
