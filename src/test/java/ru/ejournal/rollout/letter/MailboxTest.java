package ru.ejournal.rollout.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.FileSystemUtils;

import ru.ejournal.rollout.organisation.Person;

/** From a letter asked for to a file in the outbox. */
@LetterSlice
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class MailboxTest {

    @Autowired
    Letters letters;
    @Autowired
    LetterDispatch dispatch;
    @Autowired
    LetterTable table;
    @Autowired
    Staff staff;
    @Autowired
    LetterSlice.RememberedQueue queue;
    @Autowired
    JdbcTemplate jdbc;

    /** Letters are sent in transactions of their own, so the test cannot keep everything in one of its own. */
    @BeforeEach
    @AfterEach
    void emptyDesk() throws IOException {
        jdbc.update("delete from rollout_letter_attachment");
        jdbc.update("delete from rollout_letter");
        queue.letters.clear();
        staff.reset();
        FileSystemUtils.deleteRecursively(LetterSlice.Wiring.OUTBOX);
    }

    @Test
    void theSameLetterAskedForTwiceIsQueuedOnce() {
        assign(Staff.DIRECTOR, "t-1", "t-2");
        assign(Staff.DIRECTOR, "t-2", "t-1");

        assertThat(queue.letters).hasSize(1);
    }

    @Test
    void anotherPersonOrAnotherTaskMakesAnotherLetter() {
        assign(Staff.DIRECTOR, "t-1");
        assign(Staff.DEPUTY, "t-1");
        assign(Staff.DIRECTOR, "t-2");

        assertThat(queue.letters).extracting(queued -> stored(queued).messageId()).hasSize(3).doesNotHaveDuplicates()
                .allMatch(id -> id.matches("<tasks-assigned\\.[0-9a-f]{32}@rollout\\.example\\.org>"));
    }

    @Test
    void aPersonWithoutEmailGetsTheLetterOnPaperFromTheSecretary() {
        assign(Staff.WITHOUT_MAIL, "t-1");

        Letter letter = stored(queue.letters.get(0));
        assertThat(letter.recipient()).isEqualTo("employee-02");
        assertThat(letter.address()).isEqualTo("secretary@example.org");
        assertThat(letter.subject()).isEqualTo(
                "Новая задача: 7. Утвердить план, до 01.10.2013 (передать на бумаге: Сотрудник 2)");
        assertThat(letter.text()).startsWith("""
                Получатель: Сотрудник 2, сотрудник. У получателя нет электронной почты: передайте, пожалуйста, \
                на бумаге.

                МБОУ «Лекаревская СОШ»
                """);
        assertThat(letter.html()).contains("передайте, пожалуйста, на бумаге");
    }

    @Test
    void withoutASecretaryWhoReadsMailItGoesToTheDirector() {
        staff.replace(Staff.withEmail(Staff.SECRETARY, " "));
        assign(Staff.WITHOUT_MAIL, "t-1");

        assertThat(stored(queue.letters.get(0)).address()).isEqualTo("lebedev@example.org");
    }

    @Test
    void whereNobodyHasAnAddressTheLetterWaitsUntilSomebodyGetsOne() {
        staff.replace(Staff.withEmail(Staff.SECRETARY, null));
        staff.replace(Staff.withEmail(Staff.DIRECTOR, null));
        assign(Staff.WITHOUT_MAIL, "t-1");
        long id = queue.letters.get(0).id();

        assertThatThrownBy(() -> dispatch.send(id)).isInstanceOf(LetterRefused.class)
                .hasMessageContaining("некому отправить").hasMessageContaining("Укажите адрес в списке сотрудников");

        staff.replace(Staff.SECRETARY);
        dispatch.send(id);
        assertThat(files()).hasSize(1);
    }

    @Test
    void aMistypedAddressIsRefusedUntilTheRosterIsPutRight() throws Exception {
        staff.replace(Staff.withEmail(Staff.DEPUTY, "kazachenko@example.org, thief@example.org"));
        assign(Staff.withEmail(Staff.DEPUTY, "kazachenko@example.org, thief@example.org"), "t-1");
        long id = queue.letters.get(0).id();

        assertThatThrownBy(() -> dispatch.send(id)).isInstanceOf(LetterRefused.class)
                .hasMessageContaining("Адрес не принят: «kazachenko@example.org, thief@example.org»");

        staff.replace(Staff.DEPUTY);
        dispatch.send(id);
        assertThat(read(files().get(0)).getAllRecipients()).extracting(Object::toString)
                .singleElement().asString().endsWith("<kazachenko@example.org>");
        assertThat(stored(queue.letters.get(0)).address()).isEqualTo("kazachenko@example.org");
    }

    @Test
    void somebodyWhoLeftIsWrittenToAsBefore() {
        assign(Staff.DEPUTY, "t-1");
        staff.people.remove(Staff.DEPUTY);

        dispatch.send(queue.letters.get(0).id());

        assertThat(stored(queue.letters.get(0)).address()).isEqualTo("kazachenko@example.org");
    }

    @Test
    void aSentLetterIsAFileThatAnyMailProgramOpens() throws Exception {
        assign(Staff.DIRECTOR, "t-1");
        long id = queue.letters.get(0).id();

        dispatch.send(id);

        assertThat(files()).extracting(file -> file.getFileName().toString())
                .containsExactly("2013-09-24_09-15-00Z_lebedev_tasks-assigned_%d.eml".formatted(id));
        MimeMessage message = read(files().get(0));
        assertThat(message.getMessageID()).isEqualTo(stored(queue.letters.get(0)).messageId());
        assertThat(message.getSubject()).isEqualTo("Новая задача: 7. Утвердить план, до 01.10.2013");
        assertThat(message.getSentDate()).isEqualTo(LetterSlice.NOW);
        assertThat(Parts.text(message, "text/plain")).contains("Срок: вторник, 01.10.2013");
        assertThat(Parts.text(message, "text/html")).contains("<b>вторник, 01.10.2013</b>");
    }

    @Test
    void aLetterIsSentOnceOnly() throws IOException {
        assign(Staff.DIRECTOR, "t-1");
        long id = queue.letters.get(0).id();
        dispatch.send(id);
        assertThat(stored(queue.letters.get(0)).sentAt()).isEqualTo(LetterSlice.NOW);
        Files.delete(files().get(0));

        dispatch.send(id);

        assertThat(files()).isEmpty();
    }

    @Test
    void attachmentsSurviveStorageAndSending() throws Exception {
        letters.reportSubmitted(Staff.DISTRICT, Staff.SCHOOL, SampleOrder.running(), new ReportSubmission(
                LocalDate.of(2013, 12, 27), new Outgoing("145", LocalDate.of(2013, 12, 27)), "Казаченко Ф.С.", null,
                new Attachment("Отчёт МБОУ «Лекаревская СОШ».docx", Attachment.DOCX, new byte[] {0, 1, 2, -1}),
                null));
        dispatch.send(queue.letters.get(0).id());

        assertThat(Parts.attachments(read(files().get(0))))
                .containsOnlyKeys("Отчёт МБОУ «Лекаревская СОШ».docx")
                .containsEntry("Отчёт МБОУ «Лекаревская СОШ».docx", List.of((byte) 0, (byte) 1, (byte) 2, (byte) -1));
    }

    private void assign(Person to, String... taskIds) {
        letters.tasksAssigned(to, Stream.of(taskIds).map(id -> new TaskNotice(id, "7. Утвердить план",
                "Приказ № 1 от 24.09.2013", LocalDate.of(2013, 10, 1))).toList(), null);
    }

    private Letter stored(QueuedLetter queued) {
        return table.findById(queued.id()).orElseThrow();
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(LetterSlice.Wiring.OUTBOX)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static MimeMessage read(Path file) throws IOException, MessagingException {
        try (InputStream in = Files.newInputStream(file)) {
            return new MimeMessage((Session) null, in);
        }
    }
}
