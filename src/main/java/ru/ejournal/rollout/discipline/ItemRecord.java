package ru.ejournal.rollout.discipline;

import java.time.ZoneId;
import java.util.List;

/** An item with whose it is, told once for all that happened to it. */
record ItemRecord(String schoolId, String school, ZoneId zone, String performer, String name, String post, List<Deed> deeds) {
}
