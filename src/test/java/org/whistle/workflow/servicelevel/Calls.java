package org.whistle.workflow.servicelevel;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Whom the order in force calls, as the street knows it. */
final class Calls {

    static final List<String> DEPARTMENTS =
            List.of("urbanmanagement", "sanitation", "housing", "police", "community", "street", "justice");

    private final Set<String> inForce = new LinkedHashSet<>();
    private final Set<String> returned = new HashSet<>();
    private String lead;

    void call(String newLead, List<String> supporting) {
        inForce.clear();
        returned.clear();
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

    /** @return whether it was the first time; there is no second */
    boolean returnedNow(String department) {
        return returned.add(department);
    }

    void release(String department) {
        inForce.remove(department);
    }

    void replace(String department, String heir) {
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
