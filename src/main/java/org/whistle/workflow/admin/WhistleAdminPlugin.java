package org.whistle.workflow.admin;

import java.util.Set;
import org.camunda.bpm.admin.plugin.spi.impl.AbstractAdminPlugin;

/** Brings {@code plugin-webapp/whistle-admin} into Admin: our own note on the engine's end of life. */
public final class WhistleAdminPlugin extends AbstractAdminPlugin {

    static final String ID = "whistle-admin";

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
        return Set.of(AdminAssets.class);
    }
}
