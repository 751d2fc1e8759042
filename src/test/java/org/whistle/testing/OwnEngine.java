package org.whistle.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * The doors of the engine find it by its name, in one place for the whole JVM. Where more than one application stands
 * there, each test class is served by the engine of its own.
 */
class OwnEngine implements TestExecutionListener {

    @Override
    public void prepareTestInstance(TestContext context) {
        ProcessEngines.registerProcessEngine(context.getApplicationContext().getBean(ProcessEngine.class));
    }
}
