package org.whistle.correspondence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Telephone;

/** What the gateway brings from a telephone, and what becomes of it. */
final class RepliesByText {

    private final ApplicationContext application;
    private final Telephone telephone;

    RepliesByText(ApplicationContext application, Telephone telephone) {
        this.application = application;
        this.telephone = telephone;
    }

    Http.Answer send(String body) {
        return telephone.call("messages", telephone.signed(body)).answer();
    }

    /** @param replyTo null where it names nothing */
    String text(String from, String text, String replyTo) {
        try {
            return application
                    .getBean(ObjectMapper.class)
                    .writeValueAsString(
                            replyTo == null
                                    ? Map.of("from", from, "text", text)
                                    : Map.of("from", from, "text", text, "replyTo", replyTo));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** @return what was added to the request */
    List<String> wordsOf(Receipt receipt) {
        return application
                .getBean(CaseFile.class)
                .entriesOf(receipt.trackingNumber().value())
                .stream()
                .filter(entry -> entry.kind() == CaseEventKind.SUPPLEMENTED)
                .map(entry -> String.valueOf(entry.detail().get("words")))
                .toList();
    }

    /** @return state and reason of each that names the request */
    List<String> stateOf(Receipt receipt) {
        return application
                .getBean(JdbcClient.class)
                .sql(
                        """
                        select state || ' ' || reason from whistle.incoming_mail
                        where tracking_number = ? and channel = 'WEBHOOK' order by place
                        """)
                .param(receipt.trackingNumber().value())
                .query(String.class)
                .list();
    }
}
