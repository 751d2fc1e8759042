package org.whistle.workflow.guard;

import org.whistle.problem.Refusal;

/**
 * Something in a model that must be mended before it is deployed.
 *
 * @param file the file as its sender calls it
 * @param element the id of the element, or of the nearest one around it that has one; empty for the file itself
 * @param name what the element is called on the diagram; empty where it has no name
 * @param why what is wrong, and the remedy, as a text that every language has
 */
public record Finding(String file, String element, String name, Refusal why) {}
