/** The door for residents' answers. */
package org.whistle.evaluation.web;
