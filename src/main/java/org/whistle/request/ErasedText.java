package org.whistle.request;

/** What stands in the place of words that were erased. */
public final class ErasedText {

    /** Short enough for every column of free words; readers put it into their own language where they can. */
    public static final String MARK = "已按保存期限删除";

    private ErasedText() {}

    public static boolean isMark(Object value) {
        return MARK.equals(value);
    }
}
