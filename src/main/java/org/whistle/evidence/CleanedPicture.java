package org.whistle.evidence;

/** A picture that was looked at and is not kept yet. */
public final class CleanedPicture {

    private final CleanPicture picture;

    CleanedPicture(CleanPicture picture) {
        this.picture = picture;
    }

    CleanPicture picture() {
        return picture;
    }
}
