package org.whistle.workflow.servicelevel;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.whistle.problem.Refusal;
import org.whistle.testing.FirstOptions;

/** Departments report in or return at random, the street and the district rule at random. */
final class ResponseWork {

    private final ReferenceClocks reference;
    private final Calls calls;
    private final Office office;
    private final Random random;

    ResponseWork(ReferenceClocks reference, Calls calls, Office office, Random random) {
        this.reference = reference;
        this.calls = calls;
        this.office = office;
        this.random = random;
    }

    String reportIn(ObservedCase.Open task, Instant now) {
        if (random.nextInt(3) > 0) {
            office.answer(task.id(), FirstOptions.of("reportIn"));
            reference.accept(now, task.department());
            return task.department() + " accepts";
        }
        String suggested = random.nextBoolean() ? Calls.any(random) : null;
        return returned(task, task.department().equals(suggested) ? null : suggested, now);
    }

    private String returned(ObservedCase.Open task, String suggested, Instant now) {
        String department = task.department();
        Map<String, Object> answers =
                new HashMap<>(Map.of("response", "RETURN", "returnReason", "NOT_OUR_DUTY", "note", "不属本单位职责"));
        if (suggested != null) {
            answers.put("suggestedDepartment", suggested);
        }
        if (!calls.mayReturn(department)) {
            refused(task, answers);
            return department + " returns in vain";
        }
        office.answer(task.id(), answers);
        if (!calls.isClear(department, suggested, ReferenceRules.units(reference.item))) {
            calls.disputed(department, suggested);
            return department + " returns and names " + suggested;
        }
        calls.answered(department);
        if (calls.has(suggested) && !calls.leads(department)) {
            calls.release(department);
            reference.release(now, department);
            return department + " is released at once, for " + suggested;
        }
        calls.replace(department, suggested);
        reference.handOver(now, department, suggested);
        return department + " passes it on at once to " + suggested;
    }

    String rule(ObservedCase.Open task, Instant now) {
        String department = task.department();
        switch (random.nextInt(5)) {
            case 0 -> {
                office.answer(task.id(), FirstOptions.of("ruleOnOwnership"));
                calls.ruled(department, department);
                return "keep " + department;
            }
            case 1 -> {
                Map<String, Object> answers = Map.of("ruling", "RELEASE", "note", "未涉及");
                if (calls.leads(department)) {
                    refused(task, answers);
                    return "release in vain " + department;
                }
                office.answer(task.id(), answers);
                calls.release(department);
                reference.release(now, department);
                return "release " + department;
            }
            case 2 -> {
                office.answer(task.id(), Map.of("ruling", "NOBODY", "note", "没有主管部门"));
                return nobody(department, now);
            }
            default -> {
                return reroute(task, Calls.any(random), now);
            }
        }
    }

    private String nobody(String department, Instant now) {
        if (calls.isWithTheStreet(department)) {
            calls.passUp(department);
            return "up to the district " + department;
        }
        if (department.equals("district")) {
            calls.ruled(department, department);
        } else if (calls.has("district") && !calls.leads(department)) {
            calls.release(department);
            reference.release(now, department);
        } else {
            calls.replace(department, "district");
            reference.handOver(now, department, "district");
        }
        return "the district takes it from " + department;
    }

    private String reroute(ObservedCase.Open task, String heir, Instant now) {
        String department = task.department();
        Map<String, Object> answers = Map.of("ruling", "REROUTE", "rerouteTo", heir, "note", "按清单改派");
        if (!calls.mayReroute(department, heir)) {
            refused(task, answers);
            return "reroute in vain " + department + " to " + heir;
        }
        office.answer(task.id(), answers);
        calls.replace(department, heir);
        reference.handOver(now, department, heir);
        return "reroute " + department + " to " + heir;
    }

    private void refused(ObservedCase.Open task, Map<String, Object> answers) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> office.answer(task.id(), answers));
    }
}
