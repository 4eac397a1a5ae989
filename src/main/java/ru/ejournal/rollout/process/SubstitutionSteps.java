package ru.ejournal.rollout.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code substitution.bpmn}. */
@Configuration(proxyBeanMethods = false)
class SubstitutionSteps {

    @Bean("begin_substitution")
    JavaDelegate beginSubstitution(Substituting substituting) {
        return substituting::begin;
    }

    @Bean("end_substitution")
    JavaDelegate endSubstitution(Substituting substituting) {
        return substituting::end;
    }

    @Bean("stop_substitution")
    JavaDelegate stopSubstitution(Substituting substituting) {
        return substituting::stop;
    }
}
