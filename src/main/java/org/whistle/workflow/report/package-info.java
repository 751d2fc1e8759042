/** The stage 问题上报: the check on site and the screening. */
package org.whistle.workflow.report;
