package org.whistle.meeting;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for what must not be published of people: telephone numbers, ID card numbers, e-mail addresses. */
final class PersonalData {

    private static final String GAP = "[\\s.\\-—]?";
    private static final String DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";

    /** In this order: an ID card number holds what looks like a telephone number. */
    private static final List<Shape> SHAPES = List.of(
            new Shape("personal-email", Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+")),
            new Shape(
                    "personal-id-card",
                    digits("[1-9]\\d{5}" + GAP + "(?:18|19|20)\\d{2}" + DAY + GAP + "\\d{3}[\\dXx]")),
            new Shape("personal-id-card", digits("[1-9]\\d{5}\\d{2}" + DAY + "\\d{3}")),
            new Shape("personal-phone", digits("(?:\\+?86" + GAP + ")?1[3-9](?:" + GAP + "\\d){9}")),
            new Shape("personal-phone", digits("\\(?0\\d{2,3}\\)?" + GAP + "\\d{7,8}")));

    private PersonalData() {}

    /**
     * @param code of the refusal
     * @param words as they were written
     */
    record Found(String code, String words) {}

    private record Shape(String code, Pattern pattern) {}

    private static Pattern digits(String shape) {
        return Pattern.compile("(?<!\\d)" + shape + "(?!\\d)");
    }

    static Optional<Found> in(String text) {
        // full-width digits are digits
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (Shape shape : SHAPES) {
            Matcher matcher = shape.pattern().matcher(plain);
            if (matcher.find()) {
                return Optional.of(new Found(shape.code(), matcher.group()));
            }
        }
        return Optional.empty();
    }
}
