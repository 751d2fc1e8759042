package org.whistle.supervision;

/**
 * A task of somebody who is away went to somebody else, with others or alone; published in its transaction.
 *
 * @param handOver under which id it stands in the {@link HandOverBook}, with the others of the same wish
 * @param unit the code of the unit that the tasks ask, or a role's group
 * @param to whose task it is now
 */
public record TasksHandedOver(long handOver, String unit, String to) {}
