package org.whistle.testing;

import java.util.Map;

/** The answers that carry a request forward, by task. */
public final class FirstOptions {

    private static final Map<String, Map<String, Object>> ANSWERS = Map.ofEntries(
            Map.entry("checkOnSite", Map.of("finding", "CONFIRMED")),
            Map.entry("screenRequest", Map.of("screening", "WHISTLE", "reclassify", "KEEP")),
            Map.entry("solveInCommunity", Map.of("spokenTo", "王女士", "measures", "当天清运")),
            Map.entry("dispatchWhistle", Map.of("dispatch", "AS_PROPOSED")),
            Map.entry("ruleOnWhistle", Map.of("whistleRuling", "UPHOLD")),
            Map.entry("reportIn", Map.of("response", "ACCEPT")),
            Map.entry("ruleOnOwnership", Map.of("ruling", "KEEP", "note", "按职责清单由你单位承办")),
            Map.entry("holdJointMeeting", Map.of("agreement", "AGREED", "minutes", "三方同意本周完成")),
            Map.entry("ruleOnDispute", Map.of("disputeRuling", "ACT", "measures", "按方案一办理，依据物业管理条例")),
            Map.entry("fulfilCommitment", Map.of("fulfilment", "FULFILLED", "evidence", "已完工并验收")),
            Map.entry("submitResult", Map.of("spokenTo", "王女士", "measures", "已清运并冲洗", "completion", "DONE")),
            Map.entry("verifyOnSite", Map.of("verification", "PASSED")),
            Map.entry("callBack", Map.of("solved", "YES", "satisfaction", "SATISFIED")),
            Map.entry("reviewEvaluation", Map.of("supervision", "CLOSE", "note", "已现场督办，确认解决")));

    private FirstOptions() {}

    public static Map<String, Object> of(String task) {
        return ANSWERS.get(task);
    }
}
