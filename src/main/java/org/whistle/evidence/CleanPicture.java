package org.whistle.evidence;

/** A picture as it is stored: written anew from its pixels. */
record CleanPicture(byte[] bytes, int width, int height) {

    static final String MEDIA_TYPE = "image/jpeg";
}
