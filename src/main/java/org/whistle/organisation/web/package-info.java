/** The door for the telephones of units. */
package org.whistle.organisation.web;
