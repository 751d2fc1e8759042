/** The stage 民生反馈: the receipt with the promised deadline. */
package org.whistle.workflow.feedback;
