package org.whistle.servicelevel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.problem.Refusal;

/**
 * The yearly review of the long-term ledger (挂账): what was parked is asked for anew, so that nothing is parked for
 * ever. It stands in a transaction of its own: whatever the rules say by now, the pause is over and the clock runs.
 */
@Component
class LedgerReview {

    private static final Logger log = LoggerFactory.getLogger(LedgerReview.class);

    private final Extensions extensions;
    private final TransactionTemplate transactions;

    LedgerReview(Extensions extensions, PlatformTransactionManager manager) {
        this.extensions = extensions;
        this.transactions = new TransactionTemplate(manager);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void review(LongTermPauseOver over) {
        try {
            transactions.executeWithoutResult(transaction -> extensions.askAgain(over.pause()));
        } catch (Refusal refused) {
            log.info(
                    "{} does not stay on the long-term ledger: {}",
                    over.pause().trackingNumber(),
                    refused.getMessage());
        }
    }
}
