package org.whistle.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts from a mail's text what others have written before, and the signature. */
final class OwnWords {

    private static final int LOOK_AHEAD = 5;
    private static final int LONGEST_LINE = 400;

    private static final Pattern SEPARATOR = Pattern.compile(
            "^[-—_=\\s]{2,}(?:&nbsp;)?(?:Original(?: Message)?|Forwarded message|原始邮件|原邮件|回复的原邮件|转发的原邮件|转发的邮件|转发邮件信息)(?:&nbsp;)?[-—_=\\s]*$",
            Pattern.CASE_INSENSITIVE);
    /** As Gmail, Apple Mail, Thunderbird and 163 write before what they quote; it may take two lines. */
    private static final Pattern WROTE = Pattern.compile(
            "^(?:(?:On|At) .{4,250}\\d.{0,250} wrote:|.{0,200}\\d.{0,200}写道[:：])$", Pattern.CASE_INSENSITIVE);
    /** As Outlook writes. */
    private static final Pattern SENDER =
            Pattern.compile("^[*\\s]*(?:发件人|寄件者|From)[*\\s]*[:：].+", Pattern.CASE_INSENSITIVE);

    private static final Pattern SENT =
            Pattern.compile("^[*\\s]*(?:发送时间|发送日期|日期|时间|收件人|Sent|Date|To)[*\\s]*[:：].+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGNATURE = Pattern.compile("^-- ?$");
    private static final Pattern DEVICE = Pattern.compile(
            "^(?:发自|来自|从)我的.{0,40}$|^(?:Sent from my|Get Outlook for|Sent from) .{0,60}$", Pattern.CASE_INSENSITIVE);

    private final List<String> lines;

    private OwnWords(String text) {
        lines = text.lines().toList();
    }

    /** @return the whole text where nothing would be left of it */
    static String of(String text) {
        String own = new OwnWords(text).cut();
        return own.isBlank() ? text.strip() : own;
    }

    private String cut() {
        List<String> own = new ArrayList<>();
        int place = 0;
        while (place < lines.size() && !isEnd(place)) {
            int introduction = introduction(place);
            if (introduction > 0 && !isMarkedAfter(place + introduction)) {
                break;
            }
            if (introduction == 0 && !isOthers(lines.get(place))) {
                own.add(lines.get(place).stripTrailing());
            }
            place += Math.max(1, introduction);
        }
        return String.join("\n", own).replaceAll("\\n{3,}", "\n\n").strip();
    }

    private boolean isEnd(int place) {
        String line = lines.get(place);
        return SIGNATURE.matcher(line).matches() || matches(SEPARATOR, line.strip()) || isOutlook(place);
    }

    private boolean isOutlook(int place) {
        return matches(SENDER, lines.get(place))
                && lines.subList(place + 1, Math.min(lines.size(), place + LOOK_AHEAD)).stream()
                        .anyMatch(line -> matches(SENT, line));
    }

    /** @return how many lines say that somebody wrote what follows */
    private int introduction(int place) {
        String line = lines.get(place).strip();
        if (matches(WROTE, line)) {
            return 1;
        }
        boolean two = place + 1 < lines.size()
                && !line.isEmpty()
                && matches(WROTE, line + " " + lines.get(place + 1).strip());
        return two ? 2 : 0;
    }

    /** Who answers below what they quote has it marked line by line; then only that goes. */
    private boolean isMarkedAfter(int place) {
        return lines.subList(place, lines.size()).stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(line -> line.startsWith(">"))
                .orElse(false);
    }

    private static boolean isOthers(String line) {
        return line.startsWith(">") || matches(DEVICE, line.strip());
    }

    /** Nobody introduces anything in so long a line, and patterns take long over it. */
    private static boolean matches(Pattern pattern, String line) {
        return line.length() <= LONGEST_LINE && pattern.matcher(line).matches();
    }
}
