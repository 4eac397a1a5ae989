package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

import ru.ejournal.rollout.order.ItemState;

/** «Копия файлами» of docs/operations.md, on a real PostgreSQL; the order goes on from where it was in the copy. */
@OnPostgres
class BackupTests extends ProcessTest {

    @TempDir
    static Path elsewhere;

    @Autowired
    DataSource database;

    @Test
    void everything_is_lost_and_restored_and_the_order_goes_on() throws Exception {
        OrderPlay order = registered().completes("lebedev", "item01_organise", FilledIn.ITEM01);
        String task = order.taskOf("lebedev", "item07_plan").getId();
        int facts = this.facts.history(order.orderId()).size();
        PostgresFiles files = new PostgresFiles(jdbc);
        Path copy = elsewhere.resolve("data");

        stopped(files, () -> FileSystemUtils.copyRecursively(files.data(), copy));
        order.completes("lebedev", "item07_plan", FilledIn.ITEM07).completes("class-01", "item10_class", FilledIn.schoolClass());
        stopped(files, () -> {
            FileSystemUtils.deleteRecursively(files.data());
            files.restored(copy);
        });

        // Another play of it: of the first one's steps some have never been.
        OrderPlay restored = new OrderPlay(engine, order.orderId(), order.processInstanceId());
        assertThat(item(restored, "item01_organise").state()).isEqualTo(ItemState.EXECUTED);
        assertThat(restored.taskOf("lebedev", "item07_plan").getId()).isEqualTo(task);
        assertThat(this.facts.history(order.orderId())).hasSize(facts);
        restored.completes("lebedev", "item07_plan", FilledIn.ITEM07).completes("lebedev", "item08_submit_plan", FilledIn.ITEM08)
                .completes("class-01", "item10_class", FilledIn.schoolClass());
        assertThat(restored.open("item08_receipt")).hasSize(1);
        assertThat(item(restored, "item10_class", "1").state()).isEqualTo(ItemState.EXECUTED);
    }

    private void stopped(PostgresFiles files, Deed deed) throws Exception {
        files.stop();
        deed.run();
        files.start();
        database.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    }

    private interface Deed {
        void run() throws IOException, SQLException;
    }
}
