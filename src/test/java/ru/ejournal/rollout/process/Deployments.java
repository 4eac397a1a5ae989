package ru.ejournal.rollout.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Other versions of the order's model than the program's. */
final class Deployments {

    private Deployments() {
    }

    /** A model as it stands in a file. */
    static String model(String file) throws IOException {
        return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
    }

    /** With the forms and called models, which a model finds in its own deployment; returns its id. */
    static String of(ProcessEngine engine, String order) throws IOException {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment().name("changed")
                .addString("processes/school-order.bpmn", order);
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        for (String folder : List.of("processes/", "forms/")) {
            for (Resource file : files.getResources("classpath:" + folder + "*.*")) {
                if (String.valueOf(file.getFilename()).matches("(?!school-order\\.).*\\.(bpmn|form)")) {
                    deployment.addInputStream(folder + file.getFilename(), file.getInputStream());
                }
            }
        }
        return deployment.deploy().getId();
    }
}
