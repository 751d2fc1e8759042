package org.whistle.workflow.response;

import org.whistle.casework.Response;
import org.whistle.casework.ReturnReason;
import org.whistle.casework.Ruling;
import org.whistle.casework.Stars;
import org.whistle.workflow.variable.ProcessVariable;
import org.whistle.workflow.variable.Variables;

/** The words of {@code department-response.bpmn} and {@code ownership-ruling.bpmn} and their forms. */
final class DepartmentResponseProcess {

    static final String KEY = "departmentResponse";
    static final String RULING_KEY = "ownershipRuling";

    static final ProcessVariable<Response> RESPONSE = Variables.choice("response", Response.class);
    static final ProcessVariable<String> PLACE = Variables.text("place", 200);
    static final ProcessVariable<String> CONTACT = Variables.text("contact", 100);
    /** What the department thinks of the whistle; it leaves the engine with the answer. */
    static final ProcessVariable<Stars> WHISTLE_STARS = Variables.choice("whistleStars", Stars.class);

    static final ProcessVariable<ReturnReason> RETURN_REASON = Variables.choice("returnReason", ReturnReason.class);
    static final ProcessVariable<String> SUGGESTED = Variables.text("suggestedDepartment", 40);
    static final ProcessVariable<String> EVIDENCE = Variables.text("evidence", 2000);
    static final ProcessVariable<Ruling> RULING = Variables.choice("ruling", Ruling.class);
    static final ProcessVariable<String> REROUTE_TO = Variables.text("rerouteTo", 40);

    private DepartmentResponseProcess() {}
}
