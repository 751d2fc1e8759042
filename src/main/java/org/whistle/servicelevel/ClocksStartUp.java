package org.whistle.servicelevel;

import org.springframework.stereotype.Component;
import org.whistle.startup.StartUpStep;

/** What a stop cut off goes on: clocks follow the calendars and emergencies that came or went meanwhile. */
@Component
class ClocksStartUp extends StartUpStep {

    private final CalendarEffects calendars;
    private final EmergencyEffects emergencies;

    ClocksStartUp(CalendarEffects calendars, EmergencyEffects emergencies) {
        super(Order.CLOCKS);
        this.calendars = calendars;
        this.emergencies = emergencies;
    }

    @Override
    protected void prepare() {
        calendars.follow();
        emergencies.follow();
    }
}
