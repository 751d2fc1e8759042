/** The doors of the accounts: one's own, those of others, and the very first one. */
package org.whistle.account.web;
