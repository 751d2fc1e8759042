package org.whistle.workflow.evaluation;

/** The words of {@code resident-call-back.bpmn}. */
final class ResidentCallBackProcess {

    static final String KEY = "residentCallBack";
    static final String CALL_BACK_LAPSED = "callBackLapsed";

    private ResidentCallBackProcess() {}
}
