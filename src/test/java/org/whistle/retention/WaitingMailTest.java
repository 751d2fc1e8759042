package org.whistle.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.NewRequest;
import org.whistle.request.PersonalKind;
import org.whistle.request.Requests;
import org.whistle.testing.WholeApplication;

/** Mail that names a case, and that somebody has yet to look at, is no reason to erase the case again. */
@WholeApplication
class WaitingMailTest {

    @Autowired
    private Requests requests;

    @Autowired
    private DueRows due;

    @Autowired
    private JdbcClient database;

    @Test
    void is_due_with_the_case_only_when_it_is_settled() {
        // given
        String number = requests.file(new NewRequest("楼道漏水。", "01-02", null, null, null, null, null, null, null))
                .trackingNumber()
                .value();
        database.sql("update whistle.resident_request set texts_erased_at = now() where tracking_number = ?")
                .param(number)
                .update();
        database.sql("delete from whistle.case_text where case_key = ?")
                .param(number)
                .update();
        UUID mail = UUID.randomUUID();
        database.sql(
                        """
                        insert into whistle.incoming_mail (id, digest, received_at, state, reason, tracking_number, sealed)
                        values (?, decode(md5(?), 'hex'), now(), 'TRIAGE', 'OTHER_SENDER', ?, '\\x00')
                        """)
                .params(mail, mail.toString(), number)
                .update();

        // then
        assertThat(due.has(number, PersonalKind.TEXT)).isFalse();
        database.sql("update whistle.incoming_mail set state = 'SET_ASIDE', settled_at = now() where id = ?")
                .param(mail)
                .update();
        assertThat(due.has(number, PersonalKind.TEXT)).isTrue();
        database.sql("update whistle.incoming_mail set sealed = null where id = ?")
                .param(mail)
                .update();
    }
}
