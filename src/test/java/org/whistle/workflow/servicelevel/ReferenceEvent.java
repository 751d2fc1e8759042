package org.whistle.workflow.servicelevel;

import java.time.Instant;

/** What happens by itself when its time has come. */
record ReferenceEvent(Instant at, Runnable happens) {}
