/** What supervisors see in Cockpit beside what Camunda brings. */
package org.whistle.workflow.cockpit;
