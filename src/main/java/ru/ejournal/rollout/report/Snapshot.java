package ru.ejournal.rollout.report;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The JSON of a report's values; later versions of the tracker must still read it. */
final class Snapshot {

    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private Snapshot() {
    }

    static JsonNode write(Appendix2 report) {
        return JSON.valueToTree(report);
    }

    static JsonNode write(CarryForward carried) {
        return JSON.valueToTree(carried);
    }

    static Appendix2 read(JsonNode json) {
        return read(json, Appendix2.class);
    }

    static CarryForward readCarried(JsonNode json) {
        return read(json, CarryForward.class);
    }

    /** As it stands in the database. */
    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(JsonNode json, Class<T> type) {
        try {
            return JSON.treeToValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
