package org.whistle.workflow.servicelevel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.whistle.testing.WholeApplication;

/** The whole application once more, for the tests that let time pass for all that runs; they share one of their own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WholeApplication
@Import({Observer.class, Office.class, Deputy.class, TakenSteps.class})
@interface WatchedApplication {}
