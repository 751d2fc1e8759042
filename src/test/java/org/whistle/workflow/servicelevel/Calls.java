package org.whistle.workflow.servicelevel;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Whom the order in force calls, and what was returned, as the street and the district know it. */
final class Calls {

    static final List<String> DEPARTMENTS =
            List.of("urbanmanagement", "sanitation", "housing", "police", "community", "street", "justice", "district");

    private static final Set<String> PARTIES = Set.of("street", "district");

    private final Set<String> inForce = new LinkedHashSet<>();
    private final Set<String> returned = new HashSet<>();
    private final Set<String> toTheStreet = new HashSet<>();
    private final Set<String> toTheDistrict = new HashSet<>();
    private final Set<String> bound = new HashSet<>();
    private boolean disputed;
    private String lead;

    void call(String newLead, List<String> supporting) {
        Stream.of(inForce, returned, toTheStreet, toTheDistrict, bound).forEach(Set::clear);
        disputed = false;
        lead = newLead;
        inForce.add(newLead);
        inForce.addAll(supporting);
    }

    boolean leads(String department) {
        return department.equals(lead);
    }

    boolean has(String department) {
        return inForce.contains(department);
    }

    /** A return, and a final ruling, count once and for all. */
    boolean mayReturn(String department) {
        return !returned.contains(department) && !bound.contains(department);
    }

    /** @return whether the table is clear about it: the first return, not by one whom the list names */
    boolean isClear(String department, String suggested, List<String> listed) {
        boolean first = returned.isEmpty() && !listed.contains(department);
        return first
                && suggested != null
                && (leads(department) ? suggested.equals(listed.get(0)) : has(suggested) || listed.contains(suggested));
    }

    void answered(String department) {
        returned.add(department);
    }

    void disputed(String department, String suggested) {
        returned.add(department);
        boolean party = Stream.of(lead, department).anyMatch(PARTIES::contains)
                || suggested != null && PARTIES.contains(suggested);
        (disputed || party ? toTheDistrict : toTheStreet).add(department);
        disputed = true;
    }

    boolean isWithTheStreet(String department) {
        return toTheStreet.contains(department);
    }

    void passUp(String department) {
        toTheStreet.remove(department);
        toTheDistrict.add(department);
    }

    /** Who is to be ruled on cannot get another's call, and who is called cannot get a second one. */
    boolean mayReroute(String department, String heir) {
        return !heir.equals(department)
                && !toTheStreet.contains(heir)
                && !toTheDistrict.contains(heir)
                && !(has(heir) && !leads(department))
                && !(heir.equals("district") && isWithTheStreet(department));
    }

    /** It is ruled on; who has it by the district has it for good. */
    void ruled(String department, String owner) {
        toTheStreet.remove(department);
        if (toTheDistrict.remove(department)) {
            bound.add(owner);
        }
    }

    void release(String department) {
        inForce.remove(department);
        toTheStreet.remove(department);
        toTheDistrict.remove(department);
    }

    void replace(String department, String heir) {
        ruled(department, heir);
        if (leads(department)) {
            lead = heir;
        }
        inForce.remove(department);
        inForce.add(heir);
    }

    static String any(Random random) {
        return DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size()));
    }
}
