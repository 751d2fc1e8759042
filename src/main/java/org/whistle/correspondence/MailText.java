package org.whistle.correspondence;

/** One of the texts of a mail. */
record MailText(String text, boolean isHtml) {

    boolean isBlank() {
        return text.isBlank();
    }

    String whole() {
        return isHtml ? HtmlText.whole(text) : text;
    }

    /** @return what stands in no earlier mail, as far as markup tells it */
    String own() {
        return isHtml ? HtmlText.own(text) : text;
    }
}
