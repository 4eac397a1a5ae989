package ru.ejournal.rollout.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each night what has been kept for long enough is deleted; several nodes that do it at once harm nothing. */
@Component
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final List<Rule> rules;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Retention(RetentionSettings settings, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.rules = List.of(
                new Rule("attachments of letters", settings.letters(), "delete from rollout_letter_attachment where letter in "
                        + "(select id from rollout_letter where sent_at < :before)"),
                new Rule("letters", settings.letters(), "delete from rollout_letter where sent_at < :before"),
                new Rule("changes of people and schools", settings.staffLog(), "delete from rollout_staff_change where changed_at < :before"),
                new Rule("sign-ins", settings.signIns(), "delete from rollout_sign_in where last_at < :before"),
                new Rule("one-time links", settings.links(), "delete from rollout_receipt_link where expires_at < :before"));
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What is not sent, however old, waits for somebody and stays. */
    @Scheduled(cron = "${rollout.retention.at}", zone = "${rollout.retention.zone}")
    public void deleteOld() {
        rules.forEach(rule -> {
            OffsetDateTime before = clock.instant().minus(rule.kept).atOffset(ZoneOffset.UTC);
            Integer deleted = transaction.execute(status -> jdbc.sql(rule.deletion).param("before", before).update());
            if (deleted != null && deleted > 0) {
                LOG.info("{} {} from before {} were deleted", deleted, rule.of, before.toLocalDate());
            }
        });
    }

    private record Rule(String of, Duration kept, String deletion) {
    }
}
