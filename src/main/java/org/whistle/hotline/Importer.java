package org.whistle.hotline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.whistle.problem.Refusal;
import org.whistle.request.Requests;

/** Works through a file: each accepted row is a transaction of its own, so that an import may stop anywhere. */
@Component
class Importer {

    /** What is held in memory, asked for in one query and counted at once. */
    static final int CHUNK = 200;

    private static final Logger log = LoggerFactory.getLogger(Importer.class);
    private static final int ROWS_BETWEEN_SIGNS = 1_000;

    private final Requests requests;
    private final ImportProgress progress;

    Importer(Requests requests, ImportProgress progress) {
        this.requests = requests;
        this.progress = progress;
    }

    /** @return {@link ImportState#INTERRUPTED} when it was told to stop before the end */
    ImportState run(long id, String source, OrderFile file, BooleanSupplier stop) throws IOException {
        Tally tally = Tally.ZERO;
        List<Order> orders = file.next(CHUNK);
        while (!orders.isEmpty() && !stop.getAsBoolean()) {
            tally = work(id, source, orders, tally);
            if (tally.rows() % ROWS_BETWEEN_SIGNS == 0) {
                log.info("Import {}: {}", id, tally);
            }
            orders = file.next(CHUNK);
        }
        return orders.isEmpty() ? ImportState.DONE : ImportState.INTERRUPTED;
    }

    private Tally work(long id, String source, List<Order> orders, Tally before) {
        Set<String> known = known(source, orders);
        List<Order.Refused> refused = new ArrayList<>();
        Tally tally = before;
        try {
            for (Order order : orders) {
                tally = settle(source, order, known, refused, tally);
            }
        } finally {
            progress.keep(id, tally, refused);
        }
        return tally;
    }

    private Set<String> known(String source, List<Order> orders) {
        List<String> numbers = orders.stream()
                .filter(Order.Ready.class::isInstance)
                .map(order -> ((Order.Ready) order).number())
                .toList();
        return new HashSet<>(requests.known(source, numbers));
    }

    private Tally settle(String source, Order order, Set<String> known, List<Order.Refused> refused, Tally tally) {
        if (order instanceof Order.Refused already) {
            refused.add(already);
            return tally.oneRefused();
        }
        Order.Ready ready = (Order.Ready) order;
        if (!known.add(ready.number())) {
            return tally.oneKnown();
        }
        try {
            requests.file(ready.request());
            return tally.oneAccepted();
        } catch (Refusal why) {
            known.remove(ready.number());
            refused.add(ready.refused(why));
            return tally.oneRefused();
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException outage) {
            // every row would fail now; the import stops and goes on when it is sent again
            throw outage;
        } catch (RuntimeException failure) {
            // another application may have imported it between our question and our answer
            if (!requests.known(source, List.of(ready.number())).isEmpty()) {
                return tally.oneKnown();
            }
            log.error("Order {} of {} cannot be imported", ready.number(), source, failure);
            known.remove(ready.number());
            refused.add(ready.refused(Refusal.invalid("row", "row-failed")));
            return tally.oneRefused();
        }
    }
}
