/** The residents' door for their appeals. */
package org.whistle.redress.web;
