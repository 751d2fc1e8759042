/** The doors for scores and for the monthly points. */
package org.whistle.assessment.web;
