package ru.ejournal.rollout.process.guard;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Our answers in place of the engine's, in {@code /engine-rest} and in the webapps: they share one set of classes. */
@Configuration(proxyBeanMethods = false)
class EngineAnswersSettings {

    /** Before any servlet asks for the classes. */
    @Bean
    static BeanFactoryPostProcessor engineAnswers() {
        return beans -> {
            Set<Class<?>> classes = CamundaRestResources.getConfigurationClasses();
            classes.removeAll(List.of(ExceptionHandler.class, RestExceptionHandler.class, ProcessEngineExceptionHandler.class));
            classes.add(AnswersOfTheEngine.class);
        };
    }
}
