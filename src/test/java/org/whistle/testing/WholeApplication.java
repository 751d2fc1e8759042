package org.whistle.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.test.context.event.ApplicationEventsTestExecutionListener;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;
import org.springframework.test.context.transaction.TransactionalTestExecutionListener;
import org.whistle.WhistleApplication;

/**
 * The whole application with its real PostgreSQL, on a free port. All tests with this annotation share one; so none may
 * count what others file. Jobs run when the test says so, and the clock is turned by hand.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = WhistleApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshHome.class)
@Import(TestSetUp.class)
@TestExecutionListeners(
        // without those of Spring that look through all beans for mocks before and after every test; there are none
        listeners = {
            ApplicationEventsTestExecutionListener.class,
            DependencyInjectionTestExecutionListener.class,
            TransactionalTestExecutionListener.class,
            OwnEngine.class,
            NoWrongTries.class,
            NoNewsOfTomorrow.class
        },
        mergeMode = MergeMode.REPLACE_DEFAULTS)
@ActiveProfiles("test")
public @interface WholeApplication {}
