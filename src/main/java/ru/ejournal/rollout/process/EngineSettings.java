package ru.ejournal.rollout.process;

import java.util.List;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.process.form.FormReader;
import ru.ejournal.rollout.process.guard.OnlyWhatIsGranted;

/** What the engine is told beyond application.yaml. */
@Component
class EngineSettings extends AbstractCamundaConfiguration {

    private final FormReader forms;

    EngineSettings(FormReader forms) {
        this.forms = forms;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTenantIdProvider(new SchoolTenants());
        configuration.setCustomPreCommandInterceptorsTxRequired(List.of(new RefusalInterceptor(),
                new OnlyWhatIsGranted(configuration)));
        SubmittedFields fields = new SubmittedFields(forms);
        PeoplesTasks tasks = new PeoplesTasks(fields, configuration::getIdentityService);
        configuration.setTaskService(tasks);
        configuration.setFormService(new PeoplesForms(tasks, fields));
    }

    /** The engine's starter sets its own before the start. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setFailedJobCommandFactory(new JobRetries());
    }
}
