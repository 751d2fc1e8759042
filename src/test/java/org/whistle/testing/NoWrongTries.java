package org.whistle.testing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Wrong passwords of one test class do not keep the next one waiting. */
class NoWrongTries implements TestExecutionListener {

    @Override
    public void prepareTestInstance(TestContext context) {
        context.getApplicationContext()
                .getBean(JdbcClient.class)
                .sql("delete from whistle.sign_in_attempt")
                .update();
    }
}
