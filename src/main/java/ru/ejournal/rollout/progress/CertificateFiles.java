package ru.ejournal.rollout.progress;

import java.util.Optional;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.Order;

/** Certificates as files, to download and to send. */
@Component
public class CertificateFiles {

    public static final String NAME = "Справка об исполнении приказа.docx";

    private final Certificates certificates;
    private final CertificateDocument document;

    CertificateFiles(Certificates certificates, CertificateDocument document) {
        this.certificates = certificates;
        this.document = document;
    }

    /** A .docx file; empty while the order runs, and for a draft. */
    public Optional<byte[]> of(Order order) {
        return certificates.of(order).map(document::render);
    }
}
