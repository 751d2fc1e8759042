package org.whistle.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.whistle.testing.Family.number;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.privacy.Vault;
import org.whistle.testing.Family;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Reporter;
import org.whistle.testing.WholeApplication;

/** Each contact belongs to its request, and opens for no other. */
@WholeApplication
class SealedContactsTest {

    private static final Reporter ZHAO = new Reporter("赵某某", "+86 139 5550 0001", "Zhao.Test@Example.org");
    private static final Reporter QIAN = new Reporter("钱某某", "13955500002", null);

    @Autowired
    private JdbcClient database;

    @Autowired
    private SealPlainContacts atStart;

    @Autowired
    private Reporters reporters;

    @Autowired
    private ReporterRows rows;

    @Autowired
    private ReporterSearch search;

    @Autowired
    private StaffReader staff;

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Test
    void a_contact_that_was_copied_to_another_request_does_not_open_there() {
        String one = filed(ZHAO);
        String other = filed(QIAN);
        update("sealed = (select sealed from whistle.reporter where tracking_number = '%s')".formatted(one), other);

        assertThatExceptionOfType(Vault.Broken.class)
                .isThrownBy(() -> staff.view(other))
                .satisfies(broken ->
                        assertThat(broken.getMessage()).contains(other).doesNotContain("赵某某"));
        assertThat(staff.view(one).contact().phone()).endsWith("0001");
        empty(other);
    }

    @Test
    void a_contact_that_was_cut_short_or_changed_does_not_open() {
        String cut = filed(ZHAO);
        String changed = filed(ZHAO);
        update("sealed = substring(sealed from 1 for 40)", cut);
        update("sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1)", changed);

        for (String broken : List.of(cut, changed)) {
            assertThatExceptionOfType(Vault.Broken.class).isThrownBy(() -> staff.view(broken));
            empty(broken);
        }
    }

    @Test
    void contacts_in_plain_words_of_an_earlier_time_are_sealed_at_the_start() {
        String old = filed(ZHAO);
        update(
                "sealed = null, phone_mark = null, email_mark = null, name = '孙某某', phone = '13955500003', email = 'sun@example.org'",
                old);
        String untouched = filed(QIAN);
        byte[] before = sealed(untouched);

        atStart.start();
        atStart.start();

        assertThat(database.sql("select count(*) from whistle.reporter where coalesce(name, phone, email) is not null")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(rows.of(List.of(old)))
                .containsExactly(new ReporterContact(old, "孙某某", "13955500003", "sun@example.org", false));
        assertThat(search.byEmail("SUN@example.org")).contains(old);
        assertThat(sealed(untouched)).isEqualTo(before);
    }

    @Test
    void contacts_that_an_earlier_version_still_writes_are_sealed_within_the_hour_and_counted() {
        String late = filed(ZHAO);
        update("sealed = null, phone_mark = null, name = '孙某某', phone = '13955500004'", late);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        PlainContactsSchedule hourly = new PlainContactsSchedule(atStart, meters);

        hourly.sealWhatIsLeft();
        hourly.sealWhatIsLeft();

        assertThat(meters.get("whistle.contacts.sealed.late").counter().count()).isEqualTo(1);
        assertThat(rows.of(List.of(late)))
                .extracting(ReporterContact::name, ReporterContact::phone)
                .containsExactly(tuple("孙某某", "13955500004"));
        assertThat(search.byPhone("13955500004")).contains(late);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13955500001", "+86 139-5550-0001", "0086 13955500001", "139 5550 0001"})
    void a_request_is_found_by_the_number_in_whatever_way_it_is_written(String phone) {
        String request = filed(ZHAO);

        assertThat(search.byPhone(phone)).contains(request);
        assertThat(search.byEmail(" zhao.test@example.org ")).contains(request);
        assertThat(search.byPhone("13955500009")).isEmpty();
    }

    @Test
    void parts_have_the_contact_of_their_whole_each_sealed_for_itself() {
        Receipt whole = loop.carryUpTo(ZHAO.request(Items.RUBBISH), "screenRequest");

        List<Receipt> parts = family.split(whole, Items.RUBBISH, "02-02");

        assertThat(parts).allSatisfy(part -> {
            assertThat(staff.view(number(part)).contact().phone()).endsWith("0001");
            assertThat(sealed(number(part))).isNotEqualTo(sealed(number(whole)));
        });
        assertThat(search.byPhone(ZHAO.phone())).contains(number(parts.get(0)), number(parts.get(1)));
        assertThat(reporters.namesOf(number(whole))).containsExactly(new PersonName(ZHAO.name()));
    }

    private String filed(Reporter reporter) {
        return number(loop.carryUpTo(reporter.request(Items.RUBBISH), "checkOnSite"));
    }

    private void update(String set, String trackingNumber) {
        database.sql("update whistle.reporter set " + set + " where tracking_number = ?")
                .param(trackingNumber)
                .update();
    }

    /** So that others who read all contacts do not stumble over it. */
    private void empty(String trackingNumber) {
        update("sealed = null, phone_mark = null, email_mark = null", trackingNumber);
    }

    private byte[] sealed(String trackingNumber) {
        return database.sql("select sealed from whistle.reporter where tracking_number = ?")
                .param(trackingNumber)
                .query((row, index) -> row.getBytes(1))
                .list()
                .get(0);
    }
}
