package org.whistle.assessment;

/** The statement that finds departments' calls with what scores depend on; all that ask for scores begin with it. */
final class ReportedCalls {

    /**
     * Calls as {@code called}. A round's first result is what was submitted since its order and before the next
     * round's. What is merged away is left out where scores are looked for, see {@code OpenScoreRows}.
     */
    static final String CALLED =
            """
            with called as not materialized (
              select o.tracking_number, o.round, r.item, r.community, u.parent as street, r.redo_count, r.ended_at,
                r.merged_into, c.department as called_as,
                case c.department when 'street' then u.parent when 'community' then r.community
                  else c.department end as department,
                c.reported_in_at,
                (select min(h.submitted_at) from whistle.handling_result h
                 where h.tracking_number = o.tracking_number and h.submitted_at >= o.issued_at
                   and not exists (select from whistle.whistle_order n
                     where n.tracking_number = o.tracking_number and n.round > o.round
                       and n.issued_at <= h.submitted_at)) as result_at
              from whistle.whistle_call c
                join whistle.whistle_order o on o.id = c.order_id
                join whistle.resident_request r on r.tracking_number = o.tracking_number
                join whistle.unit u on u.code = r.community)
            """;

    private ReportedCalls() {}
}
