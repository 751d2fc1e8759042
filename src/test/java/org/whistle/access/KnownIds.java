package org.whistle.access;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whistle.testing.AppealPeople;

/**
 * What stands for each variable of our addresses: an id of something that is there.
 *
 * @param task a task that asks the sanitation department
 * @param number of its request
 * @param picture of its case
 * @param meeting a task to hold a joint meeting
 * @param contested the number of a case with an appeal
 * @param token the id of an access token of the sanitation department's
 * @param session tells a session of the sanitation department's from its others
 * @param erasureRequest the id of a resident's wish to have the data of {@code number} erased
 * @param question of the sanitation department's to the reporter of {@code number}
 */
record KnownIds(
        String task,
        String number,
        long picture,
        String meeting,
        String contested,
        long appeal,
        long notice,
        String token,
        String session,
        long erasureRequest,
        long question) {

    /** Whether there is such a thing must not show to those whom it does not concern. */
    private static final Set<String> OF_CASES = Set.of("taskId", "trackingNumber", "id", "option", "commitment");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String SAMPLE_COMMUNITY = "330105001052";
    private static final String NO_NUMBER = "330105-20000101-000000";

    private static final String NO_UUID = "00000000-0000-4000-8000-000000000000";

    String path(String pattern) {
        return VARIABLE.matcher(pattern).replaceAll(found -> Matcher.quoteReplacement(known(pattern, found.group(1))));
    }

    /** The same address with ids of what is not there. */
    static String madeUp(String pattern) {
        String id = pattern.matches(".*/(tokens|sessions)/.*") ? NO_UUID : "999999999";
        return VARIABLE.matcher(pattern).replaceAll(found -> found.group(1).equals("trackingNumber") ? NO_NUMBER : id);
    }

    static boolean isOfCases(String pattern) {
        return VARIABLE.matcher(pattern).results().anyMatch(found -> OF_CASES.contains(found.group(1)));
    }

    /** What is told of an id is told in the same words whatever the id is. */
    static String withoutIds(String answer) {
        return answer.replaceAll("\\d[\\d,-]*", "N");
    }

    private String known(String pattern, String variable) {
        return switch (variable) {
            case "taskId" -> pattern.contains("/meeting") ? meeting : task;
            case "trackingNumber" -> pattern.matches(".*/(appeals|exclusions|scores|marks).*") ? contested : number;
            case "id" -> id(pattern);
            case "option", "commitment", "place" -> "1";
            case "month" -> YearMonth.now(ZoneId.of("Asia/Shanghai")).toString();
            case "community", "unit" -> SAMPLE_COMMUNITY;
            case "account" -> "sanitation";
            case "deed" -> "SESSIONS";
            case "year" -> "2049";
            default -> throw unknown(pattern, variable);
        };
    }

    private String id(String pattern) {
        if (pattern.matches("(/api)?/triage/.*")) {
            return NO_UUID;
        }
        if (pattern.matches(".*/(attachments|pictures)/.*")) {
            return String.valueOf(picture);
        }
        if (pattern.contains("/questions/")) {
            return String.valueOf(question);
        }
        if (pattern.startsWith("/api/appeals/")) {
            return String.valueOf(appeal);
        }
        if (pattern.startsWith("/api/notices/")) {
            return String.valueOf(notice);
        }
        if (pattern.contains("/tokens/")) {
            return token;
        }
        if (pattern.contains("/sessions/")) {
            return session;
        }
        if (pattern.matches("(/api)?/personal-data/.*")) {
            return String.valueOf(erasureRequest);
        }
        if (pattern.matches("/api/(imports|dispatch-changes|emergency-modes|supervision/retries)/.*")) {
            return "1";
        }
        throw unknown(pattern, "id");
    }

    private static AssertionError unknown(String pattern, String variable) {
        return new AssertionError(
                "What is {%s} in %s? Teach KnownIds an id of something that is there".formatted(variable, pattern));
    }

    /** What somebody would send who means it. */
    String body(String pattern) {
        Map<String, String> bodies = Map.of(
                "/contacts",
                "{\"note\": \"已电话联系\"}",
                "/extensions",
                "{\"kind\": \"PAUSE\", \"reason\": \"WAITING_FOR_RESIDENT\", \"length\": \"P3BD\","
                        + " \"evidence\": \"约定周五到场\"}",
                "/questions",
                "{\"text\": \"几号门口？\"}",
                "/merge",
                "{\"into\": \"%s\"}".formatted(contested),
                "/unmerge",
                "{\"follower\": \"%s\"}".formatted(contested),
                "/split",
                "{\"parts\": [{\"item\": \"01-02\", \"description\": \"垃圾\"},"
                        + " {\"item\": \"08-02\", \"description\": \"纠纷\"}]}",
                "/scores",
                "{\"about\": \"sanitation\", \"stars\": 5}",
                "/appeals",
                AppealPeople.wish("SATISFIED", "UNREASONABLE"),
                "/summary",
                "{\"summary\": \"双方愿意再谈。\"}",
                "{community}",
                "{\"party\": \"SELF\", \"points\": 88}");
        return bodies.entrySet().stream()
                .filter(one -> pattern.endsWith(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("{}");
    }
}
