package ru.ejournal.rollout.receipt;

import java.util.Optional;

import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

interface ReceiptLinkTable extends Repository<ReceiptLink, Long> {

    ReceiptLink save(ReceiptLink link);

    Optional<ReceiptLink> findBySecretHash(String secretHash);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<ReceiptLink> findForUpdateBySecretHash(String secretHash);
}
