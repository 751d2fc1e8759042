package org.whistle.request;

import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code case_event}; there is no update and no delete, here or in the database. Free words stand beside it in
 * {@code case_text}, from where they can go.
 */
@Repository
class CaseFileRows {

    /** An entry that is no list of events, which nobody can read, tells of none. */
    private static final String DECISIONS =
            """
             from whistle.case_event e, json_array_elements(
               case when json_typeof(e.detail) = 'array' then e.detail else '[]'::json end)
               with ordinality event (value, place)
             where e.case_key = ? and e.source = 'ENGINE' and event.value ->> 'e' = 'decision'
            """;

    private final JdbcClient database;
    private final CaseDetails details;

    CaseFileRows(JdbcClient database, CaseDetails details) {
        this.database = database;
        this.details = details;
    }

    /**
     * All rows by one statement, numbered in their order; a batch of the driver would send one for each power of two.
     *
     * @return the requests among them whose reporters can be written to, as the database knows that here for nothing
     */
    List<String> insert(List<CaseFileBuffer.Row> rows) {
        return database.sql(
                        """
                        with entry as (
                          select *
                          from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                      ?::text[], ?::text[], ?::text[])
                            with ordinality as r
                              (case_key, at, source, kind, actor, stage, detail, digest, salt, texts, place)),
                        words as (
                          insert into whistle.case_text (digest, case_key, salt, texts)
                          select digest, case_key, decode(salt, 'hex'), texts::json from entry
                          where digest is not null),
                        written as (
                          insert into whistle.case_event (case_key, at, source, kind, actor, stage, detail)
                          select case_key, at::timestamptz, source, kind, actor, stage, detail::json
                          from entry order by place)
                        select tracking_number from whistle.reporter
                        where (email_mark is not null or by_text) and mail_stopped_at is null
                          and tracking_number in (select case_key from entry where source = 'DOMAIN')
                        """)
                .param(column(rows, CaseFileBuffer.Row::caseKey))
                .param(column(rows, row -> row.at().toString()))
                .param(column(rows, CaseFileBuffer.Row::source))
                .param(column(rows, CaseFileBuffer.Row::kind))
                .param(column(rows, CaseFileBuffer.Row::actor))
                .param(column(rows, CaseFileBuffer.Row::stage))
                .param(column(rows, CaseFileBuffer.Row::detail))
                .param(column(rows, row -> row.words().digest()))
                .param(column(rows, row -> row.words().salt()))
                .param(column(rows, row -> row.words().texts()))
                .query(String.class)
                .list();
    }

    private static String[] column(List<CaseFileBuffer.Row> rows, Function<CaseFileBuffer.Row, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    List<CaseEntry> domainEntries(String caseKey) {
        return OldWords.hidden(database.sql(
                        """
                        select e.at, e.kind, e.actor, e.detail, t.texts
                        from whistle.case_event e
                        left join whistle.case_text t on t.digest = e.detail -> 'texts' ->> 'digest'
                        where e.case_key = ? and e.source = 'DOMAIN' order by e.id
                        """)
                .param(caseKey)
                .query((row, number) -> new CaseEntry(
                        row.getTimestamp("at").toInstant(),
                        CaseEventKind.valueOf(row.getString("kind")),
                        row.getString("actor"),
                        details.whole(row.getString("detail"), row.getString("texts"))))
                .list());
    }

    /** The latest first. */
    List<TakenDecision> decisions(String caseKey, int skipped, int most) {
        return database.sql("select e.at, event.value::text as event" + DECISIONS
                        + " order by e.id desc, event.place desc limit ? offset ?")
                .params(caseKey, most, skipped)
                .query((row, number) ->
                        new TakenDecision(row.getTimestamp("at").toInstant(), details.members(row.getString("event"))))
                .list();
    }

    int countDecisions(String caseKey) {
        return database.sql("select count(*)" + DECISIONS)
                .param(caseKey)
                .query(Integer.class)
                .single();
    }

    /** @return the number of the last entry of any of the cases; 0 where there is none */
    long last(List<String> caseKeys) {
        return database.sql("select coalesce(max(id), 0) from whistle.case_event where case_key = any(?)")
                .param(caseKeys.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** Whether entries hold words that cannot go from them any more. */
    boolean holdsWords(String caseKey) {
        return database.sql("select kind, detail from whistle.case_event where case_key = ? and source = 'DOMAIN'")
                .param(caseKey)
                .query((row, number) -> CaseTexts.holdsWords(
                        CaseEventKind.valueOf(row.getString("kind")), details.members(row.getString("detail"))))
                .list()
                .contains(true);
    }

    List<String> casesWith(CaseEventKind kind) {
        return database.sql(
                        """
                        select distinct case_key from whistle.case_event
                        where source = 'DOMAIN' and kind = ? order by case_key
                        """)
                .param(kind.name())
                .query(String.class)
                .list();
    }
}
