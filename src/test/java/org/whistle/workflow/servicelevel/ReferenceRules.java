package org.whistle.workflow.servicelevel;

import java.util.List;
import java.util.Map;
import org.whistle.catalogue.Level;
import org.whistle.catalogue.WhistleKind;
import org.whistle.servicelevel.ExtensionKind;
import org.whistle.servicelevel.Limit;
import org.whistle.servicelevel.Standing;

/** The limits and the ladder of the shipped tables, as people wrote them down. */
final class ReferenceRules {

    /** Items that differ in limit, level and first step. */
    static final Map<String, Rule> ITEMS = Map.of(
            "01-01", new Rule("P20BD", Level.COMPLEX, List.of("urbanmanagement", "street", "police")),
            "01-02", new Rule("PT4BH", Level.ORDINARY, List.of("sanitation")),
            "02-02", new Rule("P3D", Level.ORDINARY, List.of("urbanmanagement", "trafficpolice")),
            "02-05", new Rule("PT24H", Level.URGENT, List.of("waterconservancy", "urbanmanagement", "sanitation")),
            "01-06", new Rule("P5BD", Level.ORDINARY, List.of("landscape")),
            "04-01", new Rule("PT2H", Level.EMERGENCY, List.of("utilities", "street")),
            "05-01", new Rule("P15D", Level.COMPLEX, List.of("housing", "street", "community")),
            "08-02", new Rule("P3BD", Level.ORDINARY, List.of("community", "justice", "police")),
            "08-06", new Rule("P1BD", Level.CONSULTATION, List.of("community")));

    private static final String REDO = "P3BD";

    private ReferenceRules() {}

    /** @param units whose duty it is by the list, the lead first */
    record Rule(String limit, Level level, List<String> units) {}

    static List<String> units(String item) {
        return ITEMS.get(item).units();
    }

    static Level level(String item) {
        return ITEMS.get(item).level();
    }

    static Limit resolution(String item, int round) {
        return Limit.parse(round == 0 ? ITEMS.get(item).limit() : REDO);
    }

    static Limit reportIn(WhistleKind kind) {
        return Limit.parse(
                switch (kind) {
                    case URGENT -> "PT30M";
                    case DAILY -> "P1BD";
                    case HARD_NUT -> "P2BD";
                });
    }

    static Limit firstContact(WhistleKind kind) {
        return Limit.parse(kind == WhistleKind.URGENT ? "PT2H" : "P1BD");
    }

    static Limit evaluation() {
        return Limit.parse("P1BD");
    }

    /** How long after the deadline. */
    static Limit after(Level level, Standing step) {
        int place = step.ordinal() - Standing.REMINDED.ordinal();
        String[] steps =
                switch (level) {
                    case EMERGENCY -> new String[] {"PT15M", "PT1H", "PT4H", "PT24H"};
                    case URGENT -> new String[] {"PT2H", "PT8H", "PT24H", "P3D"};
                    default -> new String[] {"P1BD", "P3BD", "P6BD", "P11BD"};
                };
        return Limit.parse(steps[place]);
    }

    /** How often in a round one reason is enough; here every kind has one. */
    static int often(ExtensionKind kind) {
        return kind == ExtensionKind.PAUSE ? 2 : 1;
    }

    /** The longest pause for the weather, which every level may have. */
    static Limit weather(Level level) {
        return Limit.parse(
                switch (level) {
                    case EMERGENCY -> "P1BD";
                    case URGENT -> "P2BD";
                    default -> "P5BD";
                });
    }

    /** The longest extension of what is complex; null where there is none. */
    static Limit complex(Level level) {
        return switch (level) {
            case EMERGENCY -> null;
            case URGENT -> Limit.parse("P7BD");
            default -> Limit.parse("P15BD");
        };
    }
}
