/** Mail to residents: letters in two languages, and how they go out. */
package org.whistle.notification.mail;
