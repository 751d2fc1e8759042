package org.whistle.correspondence;

/** Who has written, with most of it hidden: enough to recognise, too little to use. */
final class MaskedSender {

    private static final int LAST_DIGITS = 2;

    private MaskedSender() {}

    /** wang@example.org → w***@example.org; of what is no address only the end is shown */
    static String of(String sender) {
        if (sender == null || sender.isEmpty()) {
            return "";
        }
        int at = sender.lastIndexOf('@');
        return at > 0
                ? sender.substring(0, sender.offsetByCodePoints(0, 1)) + "***" + sender.substring(at)
                : "***" + sender.substring(Math.max(0, sender.length() - LAST_DIGITS));
    }
}
