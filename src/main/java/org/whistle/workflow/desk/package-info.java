/** The desk of a team (工作台): its open tasks in lists, what is done with several at once, and how the work is spread. */
package org.whistle.workflow.desk;
