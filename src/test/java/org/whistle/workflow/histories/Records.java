package org.whistle.workflow.histories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is on record of some requests, ours and the engine's. */
final class Records {

    private static final String OF_THE_ENGINE =
            """
            union all select concat_ws(' ', 'TASK', t.id_, t.task_def_key_, t.suspension_state_, t.due_date_, t.assignee_)
            from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_ where i.business_key_ = any(:numbers)
            union all select concat_ws(' ', 'AT', e.id_, e.act_id_, e.suspension_state_)
            from act_ru_execution e join act_ru_execution i on i.id_ = e.proc_inst_id_
            where i.business_key_ = any(:numbers)
            union all select concat_ws(' ', 'VARIABLE', v.id_, v.name_, v.text_, v.long_)
            from act_ru_variable v join act_ru_execution i on i.id_ = v.proc_inst_id_
            where i.business_key_ = any(:numbers)
            union all select concat_ws(' ', 'JOB', j.id_, j.duedate_, j.suspension_state_)
            from act_ru_job j join act_ru_execution i on i.id_ = j.process_instance_id_
            where i.business_key_ = any(:numbers)
            """;
    private static final String OF_ORDERS =
            """
            union all select concat_ws(' ', 'CALL', to_jsonb(c)::text)
            from whistle.whistle_call c join whistle.whistle_order o on o.id = c.order_id
            where o.tracking_number = any(:numbers)
            union all select concat_ws(' ', 'RETURN', to_jsonb(c)::text, to_jsonb(u)::text)
            from whistle.call_return c join whistle.whistle_order o on o.id = c.order_id
            left join whistle.ownership_ruling u on u.return_id = c.id where o.tracking_number = any(:numbers)
            union all select concat_ws(' ', 'ENTRY', e.id, e.kind) from whistle.case_event e
            where e.case_key = any(:numbers)
            """;
    private static final List<Rule> RULES = Stream.of(
                    CaseRules.ALL, TaskRules.ALL, ClockRules.ALL, CaseFileRules.ALL, AppealRules.ALL)
            .flatMap(List::stream)
            .toList();

    private final JdbcClient database;
    private final String everything;
    private final MarkRules marks;

    Records(JdbcClient database, MarkRules marks) {
        this.database = database;
        this.marks = marks;
        this.everything = tables(database).stream()
                        .map(table ->
                                "select concat_ws(' ', '%1$s', to_jsonb(x)::text) from whistle.%1$s x where x.tracking_number = any(:numbers)"
                                        .formatted(table))
                        .collect(Collectors.joining(" union all "))
                + " " + OF_ORDERS + OF_THE_ENGINE;
    }

    /** All tables of ours that have rows about requests. */
    private static List<String> tables(JdbcClient database) {
        return database.sql(
                        """
                        select table_name from information_schema.columns
                        where table_schema = 'whistle' and column_name = 'tracking_number' order by table_name
                        """)
                .query(String.class)
                .list();
    }

    /** A request as its resident would describe it. */
    record Seen(
            String number,
            String status,
            String stage,
            Instant promise,
            int round,
            boolean paused,
            String mergedInto,
            int parts) {

        boolean isOpen() {
            return status.equals("OPEN");
        }

        boolean hasEnded() {
            return !isOpen() && !status.equals("MERGED");
        }
    }

    Map<String, Seen> seen(Collection<String> numbers) {
        return database
                .sql(
                        """
                        select r.*, exists (select from whistle.deadline_extension e
                                            where e.tracking_number = r.tracking_number
                                              and e.ends_at is not null and e.ended_at is null) as paused
                        from whistle.resident_request r where r.tracking_number = any(:numbers)
                        order by r.tracking_number
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, number) -> new Seen(
                        row.getString("tracking_number"),
                        row.getString("status"),
                        row.getString("stage"),
                        row.getTimestamp("deadline").toInstant(),
                        row.getInt("redo_count"),
                        row.getBoolean("paused"),
                        row.getString("merged_into"),
                        row.getInt("parts")))
                .list()
                .stream()
                .collect(Collectors.toMap(Seen::number, one -> one, (one, other) -> one, LinkedHashMap::new));
    }

    /** @return all that is on record, in one order */
    List<String> everything(Collection<String> numbers) {
        return texts(everything + " order by 1", numbers);
    }

    /** @return what was told in the case files of the domain, the latest last: the number and the kind */
    List<String> told(Collection<String> numbers) {
        return texts(
                """
                select case_key || ' ' || kind from whistle.case_event
                where case_key = any(:numbers) and source = 'DOMAIN' order by id
                """,
                numbers);
    }

    /** @return what does not hold */
    List<String> broken(Collection<String> numbers) {
        List<String> broken = new ArrayList<>();
        for (Rule rule : RULES) {
            texts(rule.counterexamples(), numbers).forEach(one -> broken.add("NOT: " + rule.says() + ": " + one));
        }
        broken.addAll(marks.broken(numbers));
        return broken;
    }

    /** @return the requests whose resident may answer now */
    List<String> awaitingAnswer(Collection<String> numbers) {
        return texts(
                """
                select tracking_number from whistle.resident_request
                where tracking_number = any(:numbers) and awaiting_answer order by 1
                """,
                numbers);
    }

    private List<String> texts(String query, Collection<String> numbers) {
        return database.sql(query)
                .param("numbers", numbers.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
