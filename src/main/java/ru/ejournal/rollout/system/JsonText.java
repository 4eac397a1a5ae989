package ru.ejournal.rollout.system;

import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** Texts that a database or a document cannot hold: U+0000, and one half of a character that takes two. */
final class JsonText {

    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");
    private static final JsonFactory JSON = new JsonFactory();

    private JsonText() {
    }

    static boolean unstorable(String text) {
        return UNSTORABLE.matcher(text).find();
    }

    /** In any name or text of it. What is no JSON is for whoever reads it to refuse. */
    static boolean unstorable(byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if ((token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME)
                        && unstorable(Objects.toString(parser.getText(), ""))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
