package org.whistle.workflow.admin;

import jakarta.ws.rs.Path;
import org.camunda.bpm.admin.resource.AbstractAdminPluginRootResource;

/** Serves the plugin's script and style, and nothing else. */
@Path("plugin/" + WhistleAdminPlugin.ID)
public final class AdminAssets extends AbstractAdminPluginRootResource {

    public AdminAssets() {
        super(WhistleAdminPlugin.ID);
    }
}
