/** The doors of the desk. */
package org.whistle.workflow.desk.web;
