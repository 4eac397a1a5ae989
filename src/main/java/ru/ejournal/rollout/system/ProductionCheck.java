package ru.ejournal.rollout.system;

import java.util.List;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Profiles;

/** In the profile {@code production} nothing starts, and no table is touched, before the settings are fit for it. */
class ProductionCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getEnvironment().acceptsProfiles(Profiles.of("production"))) {
            List<String> problems = ProductionProblems.of(context.getEnvironment());
            if (!problems.isEmpty()) {
                throw new NotFitForProduction(problems);
            }
        }
    }
}
