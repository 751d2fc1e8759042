/** What Tasklist shows of a case. */
package org.whistle.workflow.tasklist;
