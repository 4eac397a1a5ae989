package ru.ejournal.rollout.process;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.rest.dto.task.TaskDto;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tasklist changes a due or a follow-up date by sending the whole task back. The engine answers 400 where the task has a
 * Camunda Form: it does not take the {@code camundaFormRef} that it gives (7.24.0, the last community release).
 */
@Configuration(proxyBeanMethods = false)
public class KnownTaskFields {

    /** Before any servlet asks for the classes: {@code /engine-rest} and the webapps share this one set. */
    @Bean
    static BeanFactoryPostProcessor tasksAreReadBack() {
        return beans -> {
            Set<Class<?>> classes = CamundaRestResources.getConfigurationClasses();
            classes.remove(JacksonConfigurator.class);
            classes.add(Mapper.class);
        };
    }

    /** Jersey makes it, hence public. */
    public static class Mapper extends JacksonConfigurator {

        @Override
        public ObjectMapper getContext(Class<?> type) {
            return super.getContext(type).addMixIn(TaskDto.class, FormIsNotRead.class);
        }
    }

    @JsonIgnoreProperties(value = "camundaFormRef", allowGetters = true)
    private interface FormIsNotRead {
    }
}
