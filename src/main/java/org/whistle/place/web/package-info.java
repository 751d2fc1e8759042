/** The doors for maps and lists of buildings. */
package org.whistle.place.web;
