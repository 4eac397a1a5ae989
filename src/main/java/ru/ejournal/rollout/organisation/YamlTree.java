package ru.ejournal.rollout.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.fasterxml.jackson.dataformat.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.reader.ReaderException;

/** Builds {@link Yaml} from a file's text; Jackson's own tree forgets the lines. */
final class YamlTree {

    private static final YAMLFactory YAML = YAMLFactory.builder().loaderOptions(largeFiles()).build();

    private final YAMLParser parser;
    private final RosterErrors errors;

    private YamlTree(YAMLParser parser, RosterErrors errors) {
        this.parser = parser;
        this.errors = errors;
    }

    /** Empty for an empty file and after a syntax error, which is noted. */
    static Optional<Yaml> read(String text, RosterErrors errors) {
        try (YAMLParser parser = YAML.createParser(text)) {
            if (parser.nextToken() == null) {
                errors.add(Place.FILE, "файл пуст");
                return Optional.empty();
            }
            return Optional.of(new YamlTree(parser, errors).document());
        } catch (JsonProcessingException e) {
            errors.add(new Place(lineOf(e, text), ""), "нарушен синтаксис YAML: проверьте на этой строке и на строке выше "
                    + "отступы (только пробелы), двоеточия, кавычки и скобки");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Yaml document() throws IOException {
        Yaml root = value(new Place(line(), ""));
        if (parser.nextToken() != null) {
            errors.add(new Place(line(), ""), "в файле больше одного документа YAML, уберите «---»");
        }
        return root;
    }

    private Yaml value(Place place) throws IOException {
        if (parser.isCurrentAlias()) {
            errors.add(place, "ссылки YAML («*имя») не поддерживаются, напишите значение целиком");
            return new Yaml.Empty(place);
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> fields(place);
            case START_ARRAY -> items(place);
            case VALUE_NULL -> new Yaml.Empty(place);
            default -> new Yaml.Text(place, parser.getText());
        };
    }

    private Yaml items(Place place) throws IOException {
        List<Yaml> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(place.item(items.size() + 1, line())));
        }
        return new Yaml.Items(place, items);
    }

    private Yaml fields(Place place) throws IOException {
        Map<String, Yaml> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Place field = place.field(name, line());
            parser.nextToken();
            if (fields.put(name, value(field)) != null) {
                errors.add(field, "поле указано дважды");
            }
        }
        return new Yaml.Fields(place, fields);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    /** Jackson's location is the last good token's, the cause knows the bad one's. */
    private static int lineOf(JsonProcessingException e, String text) {
        if (e instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return marked.getProblemMark().getLine() + 1;
        }
        if (e.getCause() instanceof ReaderException forbidden) {
            return 1 + (int) text.codePoints().limit(forbidden.getPosition()).filter(point -> point == '\n').count();
        }
        return e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
    }

    /** SnakeYAML's own limit of 3 MB is less than a large district. */
    private static LoaderOptions largeFiles() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(64 * 1024 * 1024);
        return options;
    }
}
