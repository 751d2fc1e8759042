package org.whistle.notification.mail;

import java.util.List;

/**
 * A mail before it has an address.
 *
 * @param subject nothing of the person, and none of the resident's words
 */
record Letter(String subject, String text, String html) {

    /**
     * What fills the template.
     *
     * @param said what happened, each a sentence or more
     * @param next what comes next, and by when
     * @param link the request's page
     * @param answers further links, each to the page with an answer chosen
     * @param reply what an answer to the mail does; null where answers go nowhere
     * @param stop the page where no more mail is asked for
     */
    record Words(
            String language,
            String number,
            String title,
            List<String> said,
            String next,
            Link link,
            List<Link> answers,
            String reply,
            Link stop) {}

    /** Where it leads and what it is called. */
    record Link(String url, String label) {

        /** Whoever reads the address opens the request: logs and failures print it. */
        @Override
        public String toString() {
            return "Link[" + label + "]";
        }
    }

    @Override
    public String toString() {
        return "Letter[" + subject + "]";
    }
}
