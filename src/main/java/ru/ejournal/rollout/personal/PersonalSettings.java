package ru.ejournal.rollout.personal;

import java.time.Period;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param looksKept for so long it is kept who looked at what */
@ConfigurationProperties("rollout.personal-data")
record PersonalSettings(@DefaultValue("1y") Period looksKept) {
}
