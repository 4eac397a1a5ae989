package ru.ejournal.rollout;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.ldap.LdapAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Runs a school's order to introduce electronic diaries, from registration to the accepted report. */
// A directory is asked by the log-in alone, where one is configured.
@SpringBootApplication(exclude = LdapAutoConfiguration.class)
@ConfigurationPropertiesScan
public class RolloutTracker {

    public static void main(String[] args) {
        SpringApplication.run(RolloutTracker.class, args);
    }
}
