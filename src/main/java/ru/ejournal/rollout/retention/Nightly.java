package ru.ejournal.rollout.retention;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The clock that {@link Retention} goes by. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Nightly {
}
