package org.whistle.workflow;

import org.whistle.catalogue.Level;
import org.whistle.request.Channel;
import org.whistle.workflow.variable.ProcessVariable;
import org.whistle.workflow.variable.Variables;

/** The words of {@code resident-request.bpmn}, and what its stages share. */
public final class ResidentRequestProcess {

    public static final String KEY = "residentRequest";
    public static final String WITHDRAWN = "requestWithdrawn";
    public static final String MERGE_UNDONE = "mergeUndone";
    public static final String OTHERS_GO_ON = "othersGoOn";
    public static final String OTHERS_ENDED = "othersEnded";
    public static final String ELEMENT_REPORT = "report";
    public static final String ELEMENT_WHISTLE = "whistle";
    public static final String ELEMENT_SCREENING = "screenRequest";
    public static final String ELEMENT_DISPATCH = "dispatchWhistle";

    public static final ProcessVariable<String> ITEM = Variables.text("item", 40);
    public static final ProcessVariable<Level> LEVEL = Variables.choice("level", Level.class);
    public static final ProcessVariable<String> COMMUNITY = Variables.text("community", 40);
    public static final ProcessVariable<Channel> CHANNEL = Variables.choice("channel", Channel.class);
    public static final ProcessVariable<Boolean> JOINT = Variables.flag("joint");
    public static final ProcessVariable<String> DEPARTMENT = Variables.text("department", 40);
    public static final ProcessVariable<String> NOTE = Variables.text("note", 2000);
    /**
     * What a form decided, for the gateway behind it. The answer itself is taken out of the engine, so that the next
     * form does not begin with the last answer.
     */
    public static final ProcessVariable<String> OUTCOME = Variables.text("outcome", 40);

    private ResidentRequestProcess() {}
}
