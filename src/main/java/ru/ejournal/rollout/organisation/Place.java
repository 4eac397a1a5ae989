package ru.ejournal.rollout.organisation;

/**
 * Where something stands in the roster.
 *
 * @param line from 1; 0 for the file as a whole
 * @param path {@code people[3].email}, counted from 1; empty for the file as a whole
 */
record Place(int line, String path) {

    static final Place FILE = new Place(0, "");

    Place field(String name, int line) {
        return new Place(line, path.isEmpty() ? name : path + "." + name);
    }

    Place item(int number, int line) {
        return new Place(line, path + "[" + number + "]");
    }

    /** «строка 14, people[3].email: », as far as known. */
    String prefix() {
        if (line == 0) {
            return "";
        }
        return "строка " + line + (path.isEmpty() ? ": " : ", " + path + ": ");
    }
}
