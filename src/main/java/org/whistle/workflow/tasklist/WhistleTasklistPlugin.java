package org.whistle.workflow.tasklist;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Brings {@code plugin-webapp/whistle-tasklist} into Tasklist: the tab 案卷 and the line on each card. */
public final class WhistleTasklistPlugin extends AbstractTasklistPlugin {

    static final String ID = "whistle-tasklist";

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
        return Set.of(PluginAssets.class);
    }
}
