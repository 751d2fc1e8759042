package org.whistle.workflow.histories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.rates.CaseMarks;
import org.whistle.rates.Mark;
import org.whistle.workflow.histories.CaseHistory.Deed;

/** Units that contest their marks and score each other, those who decide on it, and the call centre; all at their doors. */
final class Contests {

    static final String DECIDE = "decideAppeal";
    static final String CONFIRM = "confirmExclusion";

    private static final List<String> ACCOUNTS = List.of(
            "community", "grid", "street", "sanitation", "housing", "police", "urbanmanagement", "civilaffairs");
    private static final List<String> DECIDERS =
            List.of("supervisor", "supervisor", "admin", "admin", "community", "calltaker", "sanitation");
    private static final List<String> GROUNDS = List.of("NOT_OURS", "LEGACY", "FORCE_MAJEURE", "UNREASONABLE");
    private static final Map<String, String> ACCOUNT_OF = Map.of(
            "330105001052", "community",
            "330105001", "street",
            "justice", "civilaffairs");

    private final Town town;
    private final CaseMarks marks;
    private final TaskService tasks;
    private final JdbcClient database;
    private final Random random;

    Contests(Town town, CaseMarks marks, TaskService tasks, JdbcClient database, Random random) {
        this.town = town;
        this.marks = marks;
        this.tasks = tasks;
        this.database = database;
        this.random = random;
    }

    static boolean isDecision(String task) {
        return task.equals(DECIDE) || task.equals(CONFIRM);
    }

    Deed any(CaseHistory history) {
        String number = any(history.numbers());
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> appeal(number);
            case 3 -> propose(number);
            case 4 -> withdraw(history).orElseGet(() -> appeal(number));
            case 5, 6 -> score(number);
            default -> call(number);
        };
    }

    private Deed appeal(String number) {
        Optional<Mark> contested = contested(number);
        String account = contested
                .filter(mark -> random.nextInt(6) > 0)
                .map(mark -> ACCOUNT_OF.getOrDefault(mark.unit(), mark.unit()))
                .filter(ACCOUNTS::contains)
                .orElseGet(() -> any(ACCOUNTS));
        return at("/api/cases/of-number/" + number + "/appeals", account, wish(contested), number, "APPEALED");
    }

    private Deed propose(String number) {
        String account = any(List.of("supervisor", "admin", "supervisor", "street"));
        return at(
                "/api/cases/of-number/" + number + "/exclusions",
                account,
                wish(contested(number)),
                number,
                "EXCLUSION_PROPOSED");
    }

    /** Mostly a mark that is bad. */
    private Optional<Mark> contested(String number) {
        List<Mark> all = new ArrayList<>(marks.of(number));
        if (random.nextInt(5) > 0) {
            all.removeIf(mark -> mark.excluded() || mark.measure().isBetterLow() != (mark.points() > 0));
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(any(all));
    }

    private Map<String, Object> wish(Optional<Mark> contested) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("ground", random.nextInt(3) > 0 ? "RECORD_WRONG" : any(GROUNDS));
        wish.put("text", "登记的责任单位不对");
        contested.ifPresentOrElse(
                mark -> {
                    wish.put("unit", mark.unit());
                    wish.put("round", mark.round());
                    wish.put(
                            "measures",
                            random.nextInt(4) > 0
                                    ? List.of(mark.measure().name())
                                    : List.of(mark.measure().name(), "REDO"));
                },
                () -> {
                    wish.put("round", random.nextInt(2));
                    wish.put("measures", List.of("SOLVED"));
                });
        return wish;
    }

    private Optional<Deed> withdraw(CaseHistory history) {
        List<String[]> all = database.sql(
                        """
                        select id, tracking_number, unit from whistle.appeal where tracking_number = any(?)
                        and (state in ('APPEALED', 'PROPOSED') or ?) order by id
                        """)
                .params(history.numbers().toArray(String[]::new), random.nextInt(4) == 0)
                .query((row, at) -> new String[] {row.getString(1), row.getString(2), row.getString(3)})
                .list();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String[] appeal = any(all);
        String account = random.nextInt(4) > 0 ? ACCOUNT_OF.getOrDefault(appeal[2], appeal[2]) : any(ACCOUNTS);
        return Optional.of(at(
                "/api/appeals/" + appeal[0] + "/withdrawal",
                ACCOUNTS.contains(account) ? account : "community",
                Map.of(),
                appeal[1],
                "APPEAL_WITHDRAWN"));
    }

    private Deed score(String number) {
        boolean whistle = random.nextBoolean();
        List<String> called = database.sql(
                        """
                        select c.department from whistle.whistle_call c join whistle.whistle_order o on o.id = c.order_id
                        where o.tracking_number = ? order by o.id, c.department
                        """)
                .param(number)
                .query(String.class)
                .list();
        String department = called.isEmpty() || random.nextInt(6) == 0 ? any(Answers.DEPARTMENTS) : any(called);
        String handler = ACCOUNT_OF.getOrDefault(department, department);
        Map<String, Object> score = new HashMap<>();
        score.put("about", whistle ? "WHISTLE" : department);
        score.put("stars", 1 + random.nextInt(5));
        if (random.nextInt(3) == 0) {
            score.put("round", random.nextInt(2));
        }
        String account = !whistle ? "community" : ACCOUNTS.contains(handler) ? handler : "street";
        return at(
                "/api/cases/of-number/" + number + "/scores",
                random.nextInt(8) > 0 ? account : any(ACCOUNTS),
                score,
                number,
                whistle ? "WHISTLE_SCORED" : "DEPARTMENT_SCORED");
    }

    private Deed call(String number) {
        String account = any(List.of("calltaker", "supervisor", "calltaker", "housing"));
        return at("/api/cases/of-number/" + number + "/call-back", account, Map.of(), number, "CALL_BACK_WANTED");
    }

    private Deed at(String door, String account, Map<String, Object> body, String number, String told) {
        return new Deed(
                "%s at %s: %s".formatted(account, door, body),
                () -> town.post(door, body, account),
                Map.of(number, Set.of(told)),
                false);
    }

    /** Somebody decides, with a right to it or without. */
    Deed decide(String number, Task task) {
        return decide(number, task, any(DECIDERS), random.nextInt(3) > 0);
    }

    /** Two who have no hand in anything decide; nothing keeps them from it but a mark that is good by now. */
    Deed decideAtLast(String number, Task task) {
        return decide(number, task, referee(task), true);
    }

    /** What has become good is not excluded; they say so. */
    Deed refuseAtLast(String number, Task task) {
        return decide(number, task, referee(task), false);
    }

    private static String referee(Task task) {
        return task.getTaskDefinitionKey().equals(DECIDE) ? "first-referee" : "second-referee";
    }

    private Deed decide(String number, Task task, String account, boolean yes) {
        boolean first = task.getTaskDefinitionKey().equals(DECIDE);
        Map<String, Object> answers = first
                ? Map.of("appealDecision", yes ? "UPHOLD" : "REFUSE", "note", "按记录")
                : Map.of("exclusionDecision", yes ? "CONFIRM" : "DECLINE", "note", "按记录");
        String told = first ? yes ? "EXCLUSION_PROPOSED" : "APPEAL_REFUSED" : yes ? "EXCLUDED" : "EXCLUSION_DECLINED";
        return new Deed(
                "%s %s of %s by %s: %s".formatted(number, task.getTaskDefinitionKey(), task.getId(), account, answers),
                () -> town.send(task.getId(), answers, account),
                Map.of(number, Set.of(told)),
                false);
    }

    List<Task> open(List<String> numbers) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKeyIn(numbers.toArray(String[]::new))
                .taskDefinitionKeyIn(DECIDE, CONFIRM)
                .orderByTaskId()
                .asc()
                .list();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
