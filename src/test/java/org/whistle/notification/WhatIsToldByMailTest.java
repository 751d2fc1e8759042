package org.whistle.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.casework.Question;
import org.whistle.casework.Questions;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.servicelevel.QuestionPauses;
import org.whistle.testing.Family;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** Each thing that a resident has to know is one mail with its words, also where it comes with others. */
@WholeApplication
class WhatIsToldByMailTest {

    private static final String ASKED = "垃圾堆在几号门口？";

    @Autowired
    private Requests requests;

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private Questions questions;

    @Autowired
    private QuestionPauses pauses;

    @Autowired
    private Http http;

    @Autowired
    private JdbcClient database;

    private final Mailbox mailbox;

    WhatIsToldByMailTest(@Autowired ApplicationContext application) {
        mailbox = new Mailbox(application);
    }

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void a_question_that_pauses_the_clock_is_one_mail_with_its_words() throws Exception {
        // given
        Receipt request = loop.carryUpTo(mailbox.wanted(), "reportIn");

        // when
        pauses.askPausing(number(request), "sanitation", ASKED);

        // then
        assertThat(kinds(request)).containsExactly("RECEIPT", "QUESTION");
        deliver(request);
        assertThat(lastMail()).contains("环卫问：", ASKED, "时限暂停");
    }

    @Test
    void a_question_that_was_answered_before_its_mail_went_is_not_asked_any_more() throws Exception {
        // given
        Receipt request = loop.carryUpTo(mailbox.wanted(), "reportIn");
        Question question = pauses.askPausing(number(request), "sanitation", ASKED);
        questions.answer(number(request), request.secret(), question.id(), "三号门口");

        // when
        deliver(request);

        // then
        assertThat(database.sql("select state from whistle.message where kind = 'QUESTION' and tracking_number = ?")
                        .param(number(request))
                        .query(String.class)
                        .list())
                .containsExactly("DROPPED");
        for (MimeMessage mail : mailbox.mails()) {
            assertThat(Mailbox.textOf(mail)).doesNotContain(ASKED);
        }
    }

    @Test
    void two_units_that_ask_are_two_mails_each_with_its_own_words() throws Exception {
        // given
        Receipt request = loop.carryUpTo(mailbox.wanted(), "reportIn");

        // when
        pauses.askPausing(number(request), "sanitation", ASKED);
        pauses.askPausing(number(request), "housing", "楼上漏水几天了？");
        deliver(request);

        // then
        assertThat(kinds(request)).containsExactly("RECEIPT", "QUESTION", "QUESTION");
        List<MimeMessage> mails = mailbox.mails();
        assertThat(Mailbox.textOf(mails.get(1))).contains(ASKED).doesNotContain("漏水");
        assertThat(Mailbox.textOf(mails.get(2))).contains("楼上漏水几天了？").doesNotContain(ASKED);
    }

    @Test
    void an_appeal_is_told_of_when_it_arrives_and_when_it_is_decided_and_why() throws Exception {
        // given
        Receipt request = loop.carryUpTo(mailbox.wanted(), "screenRequest");
        loop.complete(request, "screenRequest", Map.of("screening", "REFUSE", "ground", "LITIGATION", "note", "已在诉讼中"));
        http.post(
                        "/api/requests/" + request.trackingNumber() + "/appeal",
                        "{\"kind\":\"ACCEPTANCE\",\"reason\":\"GROUND_WRONG\",\"words\":\"没有起诉\"}")
                .with("X-Request-Secret", request.secret())
                .answer();

        // when
        deliver(request);

        // then
        assertThat(lastMail()).contains("已收到您的申诉", "天内、最迟");

        // when
        Map<String, String> rejected = Map.of("residentAppealDecision", "REJECT", "answer", "应向法院提起诉讼");
        assertThat(http.submit(loop.task(request, "reviewResidentAppeal"), rejected)
                        .as("supervisor")
                        .answer()
                        .status())
                .isBetween(200, 204);
        deliver(request);

        // then
        assertThat(kinds(request)).containsExactly("RECEIPT", "REFUSED", "APPEALED", "APPEAL");
        assertThat(lastMail()).contains("不支持", "应向法院提起诉讼");
    }

    @Test
    void whoever_was_merged_reads_the_result_once_when_the_leading_one_is_closed() throws Exception {
        // given
        Receipt leading = loop.file(Items.RUBBISH);
        Receipt follower = requests.file(mailbox.wanted());
        family.merge(follower, leading);

        // when
        family.toTheEnd(leading);
        deliver(follower);

        // then
        assertThat(kinds(follower)).containsExactly("RECEIPT", "MERGED", "CLOSED");
        assertThat(lastMail()).contains("答复：", number(leading), "已办结");
    }

    @Test
    void each_part_of_a_split_request_is_told_of_once_with_where_it_comes_from() throws Exception {
        // given
        Receipt whole = loop.carryUpTo(mailbox.wanted(), "screenRequest");

        // when
        List<Receipt> parts = family.split(whole, Items.RUBBISH, Items.NEIGHBOURS);
        deliver(whole);

        // then
        assertThat(kinds(whole)).containsExactly("RECEIPT");
        assertThat(parts).allSatisfy(part -> assertThat(kinds(part)).containsExactly("RECEIPT"));
        assertThat(mailbox.mails()).hasSize(3);
        assertThat(lastMail()).contains(number(whole), "拆分而来", number(parts.get(1)));
        assertThat(mailbox.mails().get(2).getSubject()).contains("拆分");
    }

    private static String number(Receipt request) {
        return request.trackingNumber().value();
    }

    private List<String> kinds(Receipt request) {
        return database.sql("select kind from whistle.message where tracking_number = ? order by place")
                .param(number(request))
                .query(String.class)
                .list();
    }

    private void deliver(Receipt request) {
        mailbox.deliver(mailbox.delivery(number(request)));
    }

    private String lastMail() throws Exception {
        List<MimeMessage> mails = mailbox.mails();
        return Mailbox.textOf(mails.get(mails.size() - 1));
    }
}
