package org.whistle.workflow.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the engine can only do between two commands, such as to let an instance rest in which the present command still
 * makes tasks. It is done just before the commit, so that both are done or none.
 */
@Component
public class AfterTheCommand {

    private final ObjectProvider<IdentityService> identity;

    AfterTheCommand(ObjectProvider<IdentityService> identity) {
        this.identity = identity;
    }

    /** Does it at the end of the present transaction, in nobody's name: who caused it needs no right of their own. */
    public void run(Runnable step) {
        TransactionSynchronizationManager.registerSynchronization(new Step(step));
    }

    /** Does it now, in nobody's name. */
    public void inNobodysName(Runnable step) {
        Authentication caller = identity.getObject().getCurrentAuthentication();
        identity.getObject().clearAuthentication();
        try {
            step.run();
        } catch (ProcessEngineException failure) {
            throw Collisions.told(failure);
        } finally {
            if (caller != null) {
                identity.getObject().setAuthentication(caller);
            }
        }
    }

    private final class Step implements TransactionSynchronization {

        private final Runnable step;

        private Step(Runnable step) {
            this.step = step;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            inNobodysName(step);
        }

        /** The case file is written last. */
        @Override
        public int getOrder() {
            return 0;
        }
    }
}
