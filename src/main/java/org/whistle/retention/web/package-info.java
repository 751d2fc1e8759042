/** The doors of the data officer, and of residents to their own data. */
package org.whistle.retention.web;
