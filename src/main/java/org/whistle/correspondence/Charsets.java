package org.whistle.correspondence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;

/** Letters out of bytes. Mail programs say gb2312 and write what only GB 18030 has, or say nothing at all. */
final class Charsets {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Set<String> OLD_CHINESE = Set.of("gb2312", "gbk", "gb18030", "x-gbk", "cp936", "hz-gb-2312");
    private static final Set<String> NOTHING_SAID = Set.of("", "us-ascii", "ascii", "iso-8859-1", "unknown-8bit");

    private Charsets() {}

    /** @param named what the mail says; null where it says nothing */
    static String decode(byte[] bytes, String named) {
        String name = named == null ? "" : named.strip().toLowerCase(Locale.ROOT);
        if (OLD_CHINESE.contains(name)) {
            return new String(bytes, CHINESE);
        }
        if (NOTHING_SAID.contains(name)) {
            return guess(bytes);
        }
        try {
            return new String(bytes, Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return guess(bytes);
        }
    }

    /** What is no UTF-8 is Chinese of before it. */
    static String guess(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, CHINESE);
        }
    }
}
