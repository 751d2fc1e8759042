package org.whistle.notification;

import java.util.List;

/** What a notice tells, and the members of its detail that fill the words ({@code notice.<news>}). */
public enum News {
    DUE_SOON("clock", "owner", "deadline"),
    OVERDUE("clock", "owner", "deadline"),
    REMINDED("clock", "owner", "deadline"),
    LED("clock", "owner", "deadline"),
    SUPERVISED("clock", "owner", "deadline"),
    PUBLISHED("clock", "owner", "deadline"),
    EXTENSION_ASKED("kind", "reason", "length", "deadline"),
    EXTENSION_GRANTED("kind", "reason", "deadline"),
    EXTENSION_REFUSED("kind", "reason", "note"),
    EXTENSION_LAPSED("kind", "reason"),
    WHISTLE_REFUSED("reason", "note"),
    WHISTLE_INSISTED,
    WHISTLE_UPHELD("who"),
    WHISTLE_DISMISSED("who", "note"),
    FURTHER_ASKED("lead", "department", "note"),
    FURTHER_REFUSED("reason", "note"),
    MEETING_CONVENED("deadline", "place", "agenda"),
    MEETING_TO_PASS_ON("deadline", "place", "agenda", "department"),
    MEETING_WITHOUT_YOU("deadline"),
    COMMITMENT_BROKEN("promisor", "deadline", "what"),
    ORDER_BROKEN("promisor", "deadline", "what"),
    VERIFICATION_FAILED("failures", "department"),
    QUESTION_ANSWERED("deadline"),
    QUESTION_LAPSED("deadline"),
    MERGE_UNDONE("into", "deadline"),
    RETURN_ANSWERED("department", "answer", "handledBy"),
    OWNERSHIP_RULED("adjudicator", "department", "ruling", "handledBy", "ruledBy"),
    APPEALED("unit", "measures", "ground"),
    APPEAL_REFUSED("unit", "measures", "note"),
    APPEAL_WITHDRAWN("unit", "measures"),
    EXCLUSION_PROPOSED("unit", "measures", "ground"),
    EXCLUSION_DECLINED("unit", "measures", "note"),
    EXCLUDED("unit", "measures", "ground"),
    MESSAGE_UNDELIVERABLE("message"),
    RESIDENT_APPEALED("asks", "because", "deadline"),
    RESIDENT_APPEAL_UPHELD("asks", "because"),
    RESIDENT_APPEAL_OVERDUE("asks", "because", "deadline"),
    SUPPLEMENTED,
    SUPERVISION_BEGUN("note", "deadline"),
    SUPERVISION_BEGUN_UNPROMISED("note"),
    SUPERVISION_ENDED("note"),
    TASKS_HANDED_OVER("unit");

    private final List<String> told;

    News(String... told) {
        this.told = List.of(told);
    }

    /** The members of the detail that fill the words, in order. */
    public List<String> told() {
        return told;
    }
}
