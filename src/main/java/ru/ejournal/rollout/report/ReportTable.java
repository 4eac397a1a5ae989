package ru.ejournal.rollout.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface ReportTable extends Repository<SubmittedReport, Long> {

    SubmittedReport save(SubmittedReport report);

    List<SubmittedReport> findByOrderIdOrderById(String orderId);

    Optional<SubmittedReport> findFirstByOrderIdOrderByIdDesc(String orderId);

    Optional<SubmittedReport> findFirstByOrderIdAndReportDateOrderByRevisionDesc(String orderId, LocalDate reportDate);

    Optional<SubmittedReport> findByIdAndOrderId(long id, String orderId);
}
