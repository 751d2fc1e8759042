/** The residents' door for pictures. */
package org.whistle.evidence.web;
