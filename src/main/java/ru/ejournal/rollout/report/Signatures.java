package ru.ejournal.rollout.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import ru.ejournal.rollout.facts.Fact;
import ru.ejournal.rollout.facts.FactKey;
import ru.ejournal.rollout.facts.Facts;
import ru.ejournal.rollout.facts.Share;

/**
 * Who was to sign under a document and what became of it: the newest list of people, the newest mark per person.
 *
 * @param begun false until a list of people has been recorded
 */
record Signatures(boolean begun, List<Signatory> signatories, Map<String, Signature> byLogin) {

    static final String SIGN_TASK = "acquaintance_sign";

    /** A person on the list. */
    record Signatory(String login, String name, String position, boolean teaching) {
    }

    /**
     * A mark: {@link #outcome()} is {@code electronic}, {@code paper} or {@code absent}.
     *
     * @param date ISO date as entered; empty for electronic marks
     */
    record Signature(String outcome, String date, String reason, Instant recordedAt) {

        boolean given() {
            return outcome.equals("electronic") || outcome.equals("paper");
        }
    }

    static Signatures ofInstructions(Facts facts) {
        return of(facts, FactKey.INSTRUCTIONS_SIGNATORIES, FactKey.INSTRUCTIONS_SIGNATURE);
    }

    static Signatures ofOrder(Facts facts) {
        return of(facts, FactKey.ORDER_SIGNATORIES, FactKey.ORDER_SIGNATURE);
    }

    private static Signatures of(Facts facts, FactKey people, FactKey marks) {
        Optional<JsonNode> list = facts.value(people);
        List<Signatory> signatories = list.stream().<JsonNode>mapMulti(Iterable::forEach)
                .map(person -> new Signatory(person.path("login").asText(""), person.path("name").asText(""),
                        person.path("position").asText(""), person.path("teaching").asBoolean())).toList();
        Map<String, Signature> byLogin = new HashMap<>();
        facts.all(marks).sorted(Comparator.comparing(Fact::id))
                .forEach(fact -> byLogin.put(fact.value().path("login").asText(""), signature(fact)));
        return new Signatures(list.isPresent(), signatories, Map.copyOf(byLogin));
    }

    private static Signature signature(Fact fact) {
        JsonNode value = fact.value();
        return new Signature(value.path("outcome").asText(""), value.path("date").asText(""),
                value.path("reason").asText(""), fact.recordedAt());
    }

    Optional<Signature> of(Signatory signatory) {
        return Optional.ofNullable(byLogin.get(signatory.login()));
    }

    /** Teaching staff who have signed, of all teaching staff on the list. */
    Share teaching() {
        List<Signatory> teaching = signatories.stream().filter(Signatory::teaching).toList();
        long signed = teaching.stream().filter(person -> of(person).filter(Signature::given).isPresent()).count();
        return new Share(signed, teaching.size());
    }

    /** Teaching staff without any mark: those recorded as absent are not waited for. */
    List<Signatory> awaitedTeaching() {
        return signatories.stream().filter(person -> person.teaching() && of(person).isEmpty()).toList();
    }
}
