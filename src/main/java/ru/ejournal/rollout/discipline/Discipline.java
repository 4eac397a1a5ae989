package ru.ejournal.rollout.discipline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** Who kept the deadlines of a period. */
@Component
class Discipline {

    private final ItemRecords records;
    private final Clock clock;

    Discipline(ItemRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** The school's people, in the order of the roster. */
    List<Line> ofPeople(String schoolId, Period period) {
        return lines(records.of(schoolId), ItemRecord::performer, ItemRecord::name, ItemRecord::post, period);
    }

    /** All schools, in the order of their ids. */
    List<Line> ofSchools(Period period) {
        return lines(records.of(null), ItemRecord::schoolId, ItemRecord::school, item -> "", period);
    }

    private List<Line> lines(List<ItemRecord> items, Function<ItemRecord, String> key, Function<ItemRecord, String> name,
                             Function<ItemRecord, String> post, Period period) {
        Map<String, List<ItemRecord>> groups = items.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream().map(group -> line(group, name.apply(group.get(0)), post.apply(group.get(0)), period))
                .filter(line -> line.counted() > 0).toList();
    }

    private Line line(List<ItemRecord> group, String name, String post, Period period) {
        LocalDate today = LocalDate.now(clock.withZone(group.get(0).zone()));
        List<Deed> deeds = group.stream().flatMap(item -> item.deeds().stream())
                .filter(deed -> deed.within(period.from(), period.to())).toList();
        return Line.of(name, post, deeds, today);
    }
}
