package ru.ejournal.rollout.process;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.deadline.Deadline;
import ru.ejournal.rollout.district.DistrictOrder;
import ru.ejournal.rollout.district.DistrictOrders;
import ru.ejournal.rollout.organisation.Substitutions;

/** What the model of the district's order asks. */
@Component("districts")
public class Districts {

    /** The school whose turn it is, in the scope of each. */
    static final String SCHOOL = "schoolId";
    static final String SCHOOLS = "schoolsToOpen";
    static final String ALL_REPORTED = "allReported";

    private final DistrictOrders districts;
    private final Substitutions substitutions;
    private final OrderContext context;

    Districts(DistrictOrders districts, Substitutions substitutions, OrderContext context) {
        this.districts = districts;
        this.substitutions = substitutions;
        this.context = context;
    }

    /** Whose turn it is: for this moment only, hence transient. */
    public void begin(DelegateExecution execution) {
        execution.setVariableLocal(SCHOOLS, Variables.objectValue(districts.begin(execution.getProcessBusinessKey()), true).create());
    }

    /** Tells the gateway that asks «Все школы отчитались?». */
    public void look(DelegateExecution execution) {
        execution.setVariableLocal(ALL_REPORTED, districts.reported(execution.getProcessBusinessKey()));
    }

    /** Whoever registered the order, or does their work now. */
    public String registrar(DelegateExecution execution) {
        return substitutions.acting(String.valueOf(order(execution).registeredBy()));
    }

    /** The last report's day: so long the schools are watched at least. */
    public Date controlDue(DelegateExecution execution) {
        return Date.from(new Deadline(order(execution).reportDates().last(), context.zone(execution)).lastSecond());
    }

    private DistrictOrder order(DelegateExecution execution) {
        return districts.get(execution.getProcessBusinessKey());
    }
}
