package ru.ejournal.rollout.sample;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param sampleSchools how many generated schools there are to be beside the roster's; none by default */
@Validated
@ConfigurationProperties("rollout")
record SampleSettings(@DefaultValue("0") @Min(0) @Max(1000) int sampleSchools) {
}
