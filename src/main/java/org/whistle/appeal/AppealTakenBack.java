package org.whistle.appeal;

/** The unit does not contest its marks any more; nobody has to decide. Published in the transaction of that. */
public record AppealTakenBack(Appeal appeal) {}
