/** The doors of the working calendar. */
package org.whistle.servicelevel.web;
