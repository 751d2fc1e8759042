package org.whistle.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** All entries of a transaction are written by one statement. */
@WholeApplication
class CaseFileWordsTest {

    @Autowired
    private Loop loop;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void entries_of_one_transaction_keep_their_order_and_their_words() {
        String number = loop.file("01-02").trackingNumber().value();
        List<String> words = List.of("{\"a\",\\b}", "NULL", "", "两行\n第二行, '引号'", "\\\"");

        transactions.executeWithoutResult(transaction ->
                words.forEach(note -> caseFile.append(number, CaseEventKind.CONTACTED, Map.of("note", note))));

        assertThat(caseFile.entriesOf(number).stream()
                        .filter(entry -> entry.kind() == CaseEventKind.CONTACTED)
                        .map(entry -> entry.detail().get("note"))
                        .toList())
                .isEqualTo(words);
    }
}
