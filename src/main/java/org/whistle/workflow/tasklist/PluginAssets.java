package org.whistle.workflow.tasklist;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Serves the plugin's scripts and style; what they show comes from our own API, which checks who asks. */
@Path("plugin/" + WhistleTasklistPlugin.ID)
public final class PluginAssets extends AbstractTasklistPluginRootResource {

    private static final List<String> PARTS = List.of(
            "plugin.js",
            "plugin.css",
            "case.css",
            "desk.css",
            "words.js",
            "api.js",
            "appeals.js",
            "appraisal.js",
            "appraisal-appeals.js",
            "appraisal-months.js",
            "appraisal-rates.js",
            "appraisal-pictures.js",
            "appraisal-scores.js",
            "appraisal-words.js",
            "case.js",
            "case-map.js",
            "case-words.js",
            "contact.js",
            "doing.js",
            "neighbours.js",
            "clock.js",
            "view.js",
            "time.js",
            "publication.js",
            "questions.js",
            "deeds.js",
            "desk.js",
            "desk-behind.js",
            "desk-keys.js",
            "desk-lines.js",
            "desk-lists.js",
            "desk-load.js",
            "desk-over.js",
            "desk-panel.js",
            "desk-result.js",
            "desk-rows.js",
            "desk-search.js",
            "desk-words.js",
            "drafts.js",
            "evaluations.js",
            "evidence.js",
            "meeting.js",
            "meeting-forms.js",
            "notices.js",
            "relations.js",
            "resident-appeals.js",
            "returns.js");

    public PluginAssets() {
        super(WhistleTasklistPlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return PARTS.stream().map("app/"::concat).toList();
    }
}
