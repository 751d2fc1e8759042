/** The joint meeting of the stage 联商解决, and what was promised there. */
package org.whistle.workflow.meeting;
