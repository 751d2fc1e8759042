package org.whistle.correspondence;

/**
 * A request to be filed from a mail; each part but the words may be null.
 *
 * @param description what it is about, as the resident wrote it or shortened
 * @param building what names the building it is about among all; its community gets the request
 * @param community the code of the community that gets it where no building says
 */
public record NewFromMail(String description, String item, String address, String building, String community) {

    /** Nothing but the words yet. */
    public static NewFromMail of(String description) {
        return new NewFromMail(description, null, null, null, null);
    }

    /** Says nothing of what was asked: logs and failures print it. */
    @Override
    public String toString() {
        return "NewFromMail[" + item + "]";
    }
}
