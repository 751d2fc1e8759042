package org.whistle.workflow.cockpit;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/**
 * Serves the plugin's scripts and style, and nothing else: whoever has signed in reaches what a plugin of Cockpit answers.
 * What the scripts show comes from our own API, which checks who asks.
 */
@Path("plugin/" + WhistleCockpitPlugin.ID)
public final class CockpitAssets extends AbstractCockpitPluginRootResource {

    private static final List<String> PARTS = List.of(
            "plugin.js",
            "plugin.css",
            "shared.js",
            "level-words.js",
            "levels.js",
            "levels.css",
            "level-choice.js",
            "level-parts.js",
            "menu.js",
            "risks.js",
            "tables.js",
            "case-tab.js",
            "diagram.js",
            "heat.js",
            "history.css",
            "history.js",
            "history-case.js",
            "history-path.js",
            "history-words.js",
            "actions.css",
            "actions.js",
            "actions-parts.js",
            "actions-words.js",
            "incidents.js",
            "newest.js",
            "hand-over.js",
            "supervised.js",
            "engine-note.css",
            "engine-note.js");

    public CockpitAssets() {
        super(WhistleCockpitPlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return PARTS.stream().map("app/"::concat).toList();
    }
}
