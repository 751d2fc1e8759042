package org.whistle.request;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for what must not be published of people: telephone and ID card numbers, e-mail addresses, accounts with which
 * people write to each other.
 */
final class PersonalData {

    /** Between two digits of one number: dots, blanks and dashes of any kind, but no line's end. */
    private static final String GAP = "[ \\t.\\p{Pd}−·]{0,3}";

    private static final String DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";
    private static final Pattern ID_CARD = Pattern.compile(
            "[1-9]\\d{5}(?:(?:18|19|20)\\d{2}" + DAY + "\\d{3}[\\dX]|\\d{2}" + DAY + "\\d{3})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AREA = Pattern.compile("0(?:10|2\\d|[3-9]\\d{2})");
    private static final String MESSENGER = "(?:微信|we ?chat|weixin|v信|(?<![a-z])[vw]x|(?<![a-z])qq)";

    /** In this order: an ID card number holds what looks like a telephone number. */
    private static final List<Shape> SHAPES = List.of(
            // from the beginning of a word and without giving back: a long word is looked at once, not once a letter
            shape(
                    "personal-email",
                    "(?<![\\w.+-])[\\w.+-]++\\s*+(?:@|[\\[({<【]\\s*at\\s*[\\])}>】])\\s*[\\w-]+(?:\\.[\\w-]+)+"),
            new Shape(
                    "personal-id-card", number("[1-9](?:" + GAP + "\\d){16}" + GAP + "[\\dx]"), PersonalData::isIdCard),
            new Shape("personal-id-card", number("[1-9]\\d{14}"), PersonalData::isIdCard),
            new Shape(
                    "personal-phone",
                    number("(?:(?:\\+|00)?86" + GAP + ")?(1" + GAP + "[3-9](?:" + GAP + "\\d){9})(?!\\d|\\s*[万亿]?元)"),
                    PersonalData::isMobile),
            new Shape(
                    "personal-phone",
                    number("\\(?0\\d{2,3}\\)?" + GAP + "[2-8](?:" + GAP + "\\d){6,7}"),
                    PersonalData::isLandline),
            shape("personal-account", MESSENGER + "\\s*(?:号码|[账帐]号|号|id|是|为|加|:|=)[\\s:=是为]*[a-z0-9][\\w-]{4,19}"),
            shape("personal-account", "(?<![a-z])qq\\s*\\d{5,11}"),
            shape("personal-account", MESSENGER + "\\s*[a-z](?=[\\w-]*[\\d_-])[\\w-]{5,19}"));

    private PersonalData() {}

    /**
     * @param code of the refusal
     * @param words as they were written, without what cannot be seen
     */
    record Found(String code, String words) {}

    private record Shape(String code, Pattern pattern, Predicate<String> holds) {}

    private static Shape shape(String code, String pattern) {
        return new Shape(code, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), words -> true);
    }

    private static Pattern number(String shape) {
        return Pattern.compile("(?<!\\d)" + shape + "(?!\\d)", Pattern.CASE_INSENSITIVE);
    }

    static Optional<Found> in(String text) {
        // full-width digits are digits, and what cannot be seen separates nothing
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
        for (Shape shape : SHAPES) {
            Matcher matcher = shape.pattern().matcher(plain);
            for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
                if (shape.holds().test(matcher.group(matcher.groupCount()))) {
                    return Optional.of(new Found(shape.code(), matcher.group()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isIdCard(String words) {
        return ID_CARD.matcher(words.replaceAll("[^\\dXx]", "")).matches();
    }

    /** Dates, amounts and house numbers stand side by side too, but not in groups like these. */
    private static boolean isMobile(String words) {
        List<String> groups = groups(words);
        if (words.contains(".")) {
            return groups.stream().map(String::length).toList().equals(List.of(3, 4, 4));
        }
        return groups.stream().allMatch(group -> group.length() == 1)
                || groups.get(0).length() >= 3 && groups.stream().allMatch(group -> group.length() >= 2);
    }

    private static boolean isLandline(String words) {
        List<String> groups = groups(words);
        boolean parted = AREA.matcher(groups.get(0)).matches()
                && groups.subList(1, groups.size()).stream().allMatch(group -> group.length() >= 3);
        boolean whole = groups.size() == 1 && AREA.matcher(words).lookingAt();
        return parted || whole;
    }

    private static List<String> groups(String words) {
        return Arrays.stream(words.split("\\D+"))
                .filter(group -> !group.isEmpty())
                .toList();
    }
}
