/** The doors for appeals and exclusions. */
package org.whistle.appeal.web;
