/** The pages at which people sign in. */
package org.whistle.access.web;
