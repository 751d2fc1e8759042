/** The working calendar from the inside: lists, hours, and the sums that make a question cheap. */
package org.whistle.servicelevel.calendar;
