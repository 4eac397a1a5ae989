package ru.ejournal.rollout.receipt;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param valid for so long a link can be used */
@ConfigurationProperties("rollout.receipt")
record ReceiptSettings(@DefaultValue("14d") Duration valid) {
}
