package org.whistle.correspondence;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.whistle.testing.WholeApplication;

/** Each test begins with a mailbox of its own, which is fetched when the test says so. */
@WholeApplication
abstract class WithInbox {

    @Autowired
    ApplicationContext application;

    TestInbox inbox;

    @BeforeEach
    void open() {
        inbox = new TestInbox(application);
    }

    @AfterEach
    void close() {
        inbox.close();
    }
}
