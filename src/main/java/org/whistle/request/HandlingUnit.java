package org.whistle.request;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;

/** Which unit has a request in its hands, as its case file tells. Units are told, people are not. */
@Component
class HandlingUnit {

    private final Organisation organisation;

    HandlingUnit(Organisation organisation) {
        this.organisation = organisation;
    }

    /**
     * @param facts of the request that is worked on
     * @param entries its case file, oldest first
     * @return its name; null where nobody has it any more, or only the resident is waited for
     */
    String of(RequestFacts facts, List<CaseEntry> entries, Locale locale) {
        if (facts.status() != Status.OPEN) {
            return null;
        }
        return switch (facts.stage()) {
            case FEEDBACK, REPORT -> name("community", facts, locale);
            case WHISTLE -> name("street", facts, locale);
            case RESPONSE, JOINT_RESOLUTION -> name(lead(entries), facts, locale);
            case EVALUATION -> null;
        };
    }

    private static String lead(List<CaseEntry> entries) {
        return entries.stream()
                .filter(entry ->
                        entry.kind() == CaseEventKind.WHISTLE_BLOWN || entry.kind() == CaseEventKind.LEAD_CHANGED)
                .reduce((one, later) -> later)
                .map(entry -> entry.detail().get("lead"))
                .map(Object::toString)
                .orElse("community");
    }

    /** The request's own community and street count as departments. */
    private String name(String code, RequestFacts facts, Locale locale) {
        Optional<Unit> community = organisation.find(facts.community());
        Optional<Unit> unit =
                switch (code) {
                    case "community" -> community;
                    case "street" -> community.map(Unit::parent).flatMap(organisation::find);
                    default -> organisation.find(code);
                };
        return unit.map(known -> known.nameIn(locale)).orElse(null);
    }
}
