package org.whistle.workflow.cockpit;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Brings {@code plugin-webapp/whistle-cockpit} into Cockpit: pages and parts for supervisors. */
public final class WhistleCockpitPlugin extends AbstractCockpitPlugin {

    static final String ID = "whistle-cockpit";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getAssetDirectory() {
        return "plugin-webapp/" + ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(CockpitAssets.class);
    }
}
