package ru.ejournal.rollout.process.task;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.deadline.Proposals;
import ru.ejournal.rollout.district.DistrictOrder;
import ru.ejournal.rollout.district.DistrictOrders;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderData;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.order.ReportDates;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.School;
import ru.ejournal.rollout.process.OrderContext;

/** The text of order 01/09-267, its own distances between dates, and what the tracker adds where it is silent. */
@Component
class Proposal {

    /** Paragraphs whose performer the director may choose. */
    static final List<Paragraph> ASSIGNABLE = List.of(Paragraph.ORGANISE, Paragraph.CONDITIONS, Paragraph.REGULATION,
            Paragraph.INSTRUCTIONS, Paragraph.ACQUAINT, Paragraph.PLAN, Paragraph.SUBMIT_PLAN, Paragraph.PUBLISH);

    /** Paragraphs whose deadline stands in the order itself. */
    private static final Set<Paragraph> DATED_BY_ORDER = Set.of(Paragraph.PLAN, Paragraph.SUBMIT_PLAN, Paragraph.REPORT);
    private static final String FIRST_NUMBER = "01/09-267";
    private static final Pattern LAST_DIGITS = Pattern.compile("(\\d+)(?!.*\\d)");
    private static final String TITLE = "О введении электронных дневников учащихся и электронного журнала успеваемости "
            + "в информационной системе «Дневник. ру»";
    private static final String DISTRICT_ORDER = "приказ отдела образования от 24.09.13. № 01/10-395";

    private final Proposals dates;
    private final Orders orders;
    private final Organisation organisation;
    private final OrderContext context;
    private final DistrictOrders districts;

    Proposal(Proposals dates, Orders orders, Organisation organisation, OrderContext context, DistrictOrders districts) {
        this.dates = dates;
        this.orders = orders;
        this.organisation = organisation;
        this.context = context;
        this.districts = districts;
    }

    OrderData data(Order order, LocalDate today) {
        String responsible = organisation.holder(order.schoolId(), Role.DEPUTY).map(Person::login)
                .orElseGet(() -> context.director(order.schoolId()).login());
        Optional<DistrictOrder> district = districts.carriedOutBy(order.schoolId());
        return new OrderData(nextNumber(order, today), today, TITLE, district.map(DistrictOrder::reference).orElse(DISTRICT_ORDER),
                "Дневник.ру", responsible, reportDates(district, today));
    }

    /** Those that the district has set and that are still to come; else one as far away as in order 01/09-267. */
    private ReportDates reportDates(Optional<DistrictOrder> district, LocalDate today) {
        List<LocalDate> set = district.map(DistrictOrder::reportDates).map(ReportDates::dates).orElse(List.of()).stream()
                .filter(date -> date.isAfter(today)).toList();
        return set.isEmpty() ? ReportDates.of(dates.report(today)) : new ReportDates(set);
    }

    /** What the district has set; a school that registers after it must not miss it on its first day. */
    private LocalDate plan(School school, LocalDate orderDate) {
        return districts.carriedOutBy(school.id()).map(DistrictOrder::planDate)
                .filter(date -> !date.isBefore(orderDate)).orElseGet(() -> dates.plan(orderDate));
    }

    /** The deadlines that follow from the order's date and the first report's. */
    Map<Paragraph, LocalDate> deadlines(School school, OrderData data) {
        LocalDate report = data.reportDates().first();
        Map<Paragraph, LocalDate> deadlines = new EnumMap<>(Paragraph.class);
        for (Paragraph paragraph : Paragraph.values()) {
            deadlines.put(paragraph, switch (paragraph) {
                case PLAN, SUBMIT_PLAN -> plan(school, data.orderDate());
                case REPORT -> report;
                case APPOINT -> dates.appointment(school, data.orderDate());
                case CONTROL -> dates.control(school, data.reportDates().last());
                default -> notBefore(data.orderDate(), dates.forReport(school, report));
            });
        }
        return deadlines;
    }

    static boolean isProposed(Paragraph paragraph) {
        return !DATED_BY_ORDER.contains(paragraph);
    }

    private static LocalDate notBefore(LocalDate earliest, LocalDate date) {
        return date.isBefore(earliest) ? earliest : date;
    }

    /** A free number after that of the school's latest order; the director corrects it by the journal of orders. */
    private String nextNumber(Order order, LocalDate today) {
        String next = orders.ofSchool(order.schoolId()).stream().map(Order::number).filter(Objects::nonNull)
                .reduce((earlier, later) -> later).map(Proposal::increased).orElse(FIRST_NUMBER);
        while (orders.taken(order, next, today)) {
            next = increased(next);
        }
        return next;
    }

    static String increased(String number) {
        Matcher digits = LAST_DIGITS.matcher(number);
        return digits.find() ? digits.replaceFirst(new BigInteger(digits.group()).add(BigInteger.ONE).toString())
                : number + "-1";
    }
}
