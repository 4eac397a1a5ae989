package ru.ejournal.rollout.organisation;

import java.util.List;
import java.util.Map;

/** A piece of YAML that knows where it stands, so that an error can point at it. */
sealed interface Yaml {

    Place place();

    /** @param value as written, without YAML's quotes */
    record Text(Place place, String value) implements Yaml {
    }

    /** A key without a value. */
    record Empty(Place place) implements Yaml {
    }

    record Items(Place place, List<Yaml> items) implements Yaml {
    }

    record Fields(Place place, Map<String, Yaml> fields) implements Yaml {
    }
}
