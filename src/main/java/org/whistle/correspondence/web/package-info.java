/** The doors of what residents write: the page of those who sort mail, and the gateway of text messages. */
package org.whistle.correspondence.web;
