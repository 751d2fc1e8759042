package org.whistle.request;

/** Whether a reporter asked that those who handle the request do not learn who they are. */
enum Confidence {
    ASKED,
    NOT_ASKED;

    static Confidence of(Boolean asked) {
        return Boolean.TRUE.equals(asked) ? ASKED : NOT_ASKED;
    }
}
