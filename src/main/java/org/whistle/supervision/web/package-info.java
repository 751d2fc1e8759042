/** The doors for supervisors. */
package org.whistle.supervision.web;
