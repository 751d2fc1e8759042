/** The stage 民生评价: the resident's answer and what follows from it. */
package org.whistle.workflow.evaluation;
