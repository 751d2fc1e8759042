/** The process {@code residentAppeal}: supervisors decide on appeals of residents. */
package org.whistle.workflow.redress;
