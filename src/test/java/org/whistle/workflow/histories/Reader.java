package org.whistle.workflow.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.whistle.request.CaseFile;
import org.whistle.request.CaseWords;

/** A resident who reads what is told of a request: words, and never the codes that we store. */
record Reader(CaseFile caseFile, CaseWords words) {

    void reads(String number) {
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(caseFile.entriesOf(number))
                    .filteredOn(entry -> entry.kind().isPublic())
                    .extracting(entry -> words.of(entry, language).replace(Answers.NO_SUCH, ""))
                    .as("NOT: told in words")
                    .noneMatch(text -> text.matches("(?s).*\\b[A-Z]{3,}(_[A-Z]+)*\\b.*"));
        }
    }
}
