package org.whistle.correspondence;

import java.util.List;

/** A mail whose pictures were looked at: what is left are pictures, and the rest is named only. */
record CleanedMail(ReadMail mail, List<byte[]> pictures, List<String> leftOut) {

    CleanedMail {
        pictures = List.copyOf(pictures);
        leftOut = List.copyOf(leftOut);
    }

    KeptMail kept() {
        return KeptMail.of(mail, leftOut);
    }

    /** Says nothing of the person: logs and failures print it. */
    @Override
    public String toString() {
        return "CleanedMail[hidden]";
    }
}
