package ru.ejournal.rollout.process;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What becomes of running orders after a start with newer models.
 *
 * @param orders nothing, a trial whose result is in the log, or the move itself
 * @param only   ids of orders; all of them if empty
 */
@ConfigurationProperties("rollout.migration")
record MigrationSettings(@DefaultValue("NONE") Mode orders, @DefaultValue List<String> only) {

    enum Mode { NONE, PLAN, APPLY }
}
