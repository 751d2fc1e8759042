package org.whistle.testing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Notices that a test made while it had turned the clock on do not stand before those of the next one: people read the
 * newest first, and only so many at a time.
 */
class NoNewsOfTomorrow implements TestExecutionListener {

    @Override
    public void prepareTestInstance(TestContext context) {
        context.getApplicationContext()
                .getBean(JdbcClient.class)
                .sql("delete from whistle.notice where at > now() + interval '1 minute'")
                .update();
    }
}
