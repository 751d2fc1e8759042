package org.whistle.meeting;

/** Who pays for what is promised; {@code MAINTENANCE_FUND} is the owners' 维修资金. */
public enum CostBearer {
    GOVERNMENT,
    PROPERTY_FIRM,
    OWNERS,
    RESIDENTS,
    MAINTENANCE_FUND,
    SHARED,
    NONE
}
