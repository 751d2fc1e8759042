package org.whistle.notification;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.whistle.request.CaseWords;

/** Says a notice in words: {@code notice.<news>}. */
@Component
public class NoticeWords {

    private final CaseWords words;

    NoticeWords(CaseWords words) {
        this.words = words;
    }

    public String of(Notice notice, Locale locale) {
        return words.say("notice." + notice.news(), notice.news().told(), notice.detail(), locale);
    }
}
