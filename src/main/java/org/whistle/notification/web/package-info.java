/** The door for notices. */
package org.whistle.notification.web;
