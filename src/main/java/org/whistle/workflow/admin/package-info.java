/** What administrators see in Camunda's own application for them beside what Camunda brings. */
package org.whistle.workflow.admin;
