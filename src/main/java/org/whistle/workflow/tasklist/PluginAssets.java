package org.whistle.workflow.tasklist;

import jakarta.ws.rs.Path;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Serves the plugin's script and style; what they show comes from our own API, which checks who asks. */
@Path("plugin/" + WhistleTasklistPlugin.ID)
public final class PluginAssets extends AbstractTasklistPluginRootResource {

    public PluginAssets() {
        super(WhistleTasklistPlugin.ID);
    }
}
