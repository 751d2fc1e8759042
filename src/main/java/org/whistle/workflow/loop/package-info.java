/** The loop itself: begins, ends and moves through its stages; who is asked, and by when. */
package org.whistle.workflow.loop;
