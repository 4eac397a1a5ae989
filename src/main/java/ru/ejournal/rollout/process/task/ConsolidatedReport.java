package ru.ejournal.rollout.process.task;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.district.DistrictOrder;
import ru.ejournal.rollout.district.DistrictOrders;
import ru.ejournal.rollout.process.form.Submission;

/** «Составить сводный отчёт»: with that, the district's order is done. */
@Component
class ConsolidatedReport implements SchoolForm {

    private final DistrictOrders districts;
    private final DistrictStates states;

    ConsolidatedReport(DistrictOrders districts, DistrictStates states) {
        this.districts = districts;
        this.states = states;
    }

    @Override
    public String task() {
        return "consolidated_report";
    }

    @Override
    public Map<String, Object> open(DelegateExecution execution) {
        String id = execution.getProcessBusinessKey();
        return Map.of("orderTitle", districts.get(id).caption(), "schoolStates", states.table(id),
                "consolidatedLink", "/district/report");
    }

    @Override
    public void submitted(Submission form, DelegateExecution execution, String author) {
        if (districts.get(execution.getProcessBusinessKey()).state() != DistrictOrder.State.REPORTED) {
            throw new Refusal("В приказ добавлена школа, её отчёта ещё ждут: сводный отчёт составляют, когда она отчитается.");
        }
    }
}
