package org.whistle.request;

/**
 * How to reach whoever filed a request, in full. Of name, phone and email some may be null, never all; but all are where
 * somebody may not know them.
 *
 * @param trackingNumber of the request that they filed
 * @param confidential whether they asked that those who handle it do not learn who they are
 */
public record ReporterContact(String trackingNumber, String name, String phone, String email, boolean confidential) {

    boolean isEmpty() {
        return name == null && phone == null && email == null;
    }

    /** Says nothing of the person: logs and failures print it. */
    @Override
    public String toString() {
        return "ReporterContact[trackingNumber=" + trackingNumber + "]";
    }
}
