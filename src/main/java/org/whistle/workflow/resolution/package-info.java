/** The stage 联商解决: joint meeting, result, verification. */
package org.whistle.workflow.resolution;
