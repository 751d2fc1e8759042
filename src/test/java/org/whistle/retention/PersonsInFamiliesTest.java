package org.whistle.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.Channel;
import org.whistle.request.Contact;
import org.whistle.request.NewPart;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.request.Splits;
import org.whistle.request.StaffReader;
import org.whistle.request.Status;
import org.whistle.request.TrackingNumber;
import org.whistle.testing.EveryTable;
import org.whistle.testing.Family;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TalkativeLoop;
import org.whistle.testing.WholeApplication;

/** Two people whose requests were split and merged into each other: what is of one never goes, or goes out, with the other. */
@WholeApplication
class PersonsInFamiliesTest {

    private static final String WHY = "本人申请";
    private static final String SHEN = "申屠甲的井盖";
    private static final String DUAN = "端木乙的污水";
    private static final String SHENS_NAME = "申屠存一";
    private static final String DUANS_NAME = "端木存二";
    private static final String SHENS_PHONE = "13966600001";
    private static final String DUANS_PHONE = "13966600002";

    @Autowired
    private Loop loop;

    @Autowired
    private TalkativeLoop people;

    @Autowired
    private Family family;

    @Autowired
    private Splits splits;

    @Autowired
    private StaffReader staff;

    @Autowired
    private PersonalExport export;

    @Autowired
    private ErasureOnDemand onDemand;

    @Autowired
    private ErasureRequests wishes;

    @Autowired
    private EveryTable tables;

    @Autowired
    private JdbcClient database;

    private Receipt whole;
    private List<Receipt> parts;
    private Receipt leading;
    private Receipt following;

    /** Of Shen's two parts one leads a request of Duan, and the other goes with another of Duan. */
    @BeforeEach
    void families_grow_into_each_other() {
        // a person of an earlier test is no longer found
        database.sql(
                        "delete from whistle.reporter where tracking_number in"
                                + " (select tracking_number from whistle.resident_request where description like any (array[?, ?]))")
                .params("%" + SHEN + "%", "%" + DUAN + "%")
                .update();
        whole = filed(SHEN, SHENS_PHONE);
        parts = splits
                .split(
                        number(whole),
                        List.of(
                                new NewPart(Items.RUBBISH, SHEN + "之一，请单独办理。"),
                                new NewPart("02-02", SHEN + "之二，请单独办理。")))
                .stream()
                .map(part -> new Receipt(new TrackingNumber(part), whole.secret(), whole.deadline()))
                .toList();
        following = filed(DUAN, DUANS_PHONE);
        leading = filed(DUAN, DUANS_PHONE);
        family.merge(following, parts.get(0));
        family.merge(parts.get(1), leading);
    }

    @Test
    void a_copy_holds_all_of_one_person_and_nothing_of_the_other() throws IOException {
        assertThat(copyOf(SHENS_PHONE))
                .contains(number(whole), number(parts.get(0)), number(parts.get(1)), SHEN, SHENS_PHONE)
                .doesNotContain(DUAN, DUANS_NAME, DUANS_PHONE);
        assertThat(copyOf(DUANS_PHONE))
                .contains(number(following), number(leading), DUAN, DUANS_PHONE)
                .doesNotContain(SHEN, SHENS_NAME, SHENS_PHONE);
    }

    @Test
    void while_it_is_open_only_the_contacts_of_one_go_and_the_other_is_reached_as_before() {
        erase(SHENS_PHONE);

        assertThat(contactsOf(whole) + contactsOf(parts.get(0)) + contactsOf(parts.get(1)))
                .isZero();
        assertThat(staff.view(number(following)).contact().phone()).isEqualTo("139****0002");
        assertThat(staff.view(number(leading)).contact().phone()).isEqualTo("139****0002");
        family.toTheEnd(parts.get(0));
        family.toTheEnd(leading);
        loop.assertEnded(following, Status.CLOSED);
    }

    @Test
    void when_all_has_ended_everything_of_one_goes_wherever_it_stood() throws SQLException {
        wishes.ask(number(whole), whole.secret());
        people.toTheEnd(parts.get(0), SHEN);
        people.toTheEnd(leading, DUAN);
        assertThat(tables.holding(SHEN)).contains("whistle.resident_request", "whistle.case_text");

        erase(SHENS_PHONE);

        assertThat(tables.holding(SHEN, SHENS_NAME, SHENS_PHONE)).isEmpty();
        assertThat(wishOf(whole)).isEqualTo("DONE");
        assertThat(loop.view(following).description()).contains(DUAN);
        assertThat(staff.view(number(leading)).contact().phone()).isEqualTo("139****0002");
        assertThat(onDemand.preview(new Person(DUANS_PHONE, null, null), Set.of(), WHY)
                        .requests())
                .extracting(ErasureOnDemand.Plan::trackingNumber)
                .containsExactlyInAnyOrder(number(following), number(leading));
    }

    private Receipt filed(String words, String phone) {
        NewRequest request = new NewRequest(
                words + "，请派人来看。",
                Items.RUBBISH,
                words + " 3 号",
                120.158,
                30.287,
                new Contact(phone.equals(SHENS_PHONE) ? SHENS_NAME : DUANS_NAME, phone, null),
                Channel.PORTAL,
                null,
                null);
        return loop.carryUpTo(request, "screenRequest");
    }

    private String copyOf(String phone) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        export.of(new Person(phone, null, null), WHY).writeTo(copy);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(copy.toByteArray()))) {
            zip.getNextEntry();
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void erase(String phone) {
        Person person = new Person(phone, null, null);
        String confirmation = onDemand.preview(person, Set.of(), WHY).confirmation();
        onDemand.erase(person, Set.of(), WHY, confirmation);
    }

    private String wishOf(Receipt request) {
        return database.sql("select state from whistle.erasure_request where tracking_number = ?")
                .param(number(request))
                .query(String.class)
                .single();
    }

    private long contactsOf(Receipt request) {
        return database.sql("select count(*) from whistle.reporter where tracking_number = ?")
                .param(number(request))
                .query(Long.class)
                .single();
    }
}
