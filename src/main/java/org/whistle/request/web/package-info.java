/** The door for residents' requests. */
package org.whistle.request.web;
