package org.whistle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.testing.WholeApplication;

/** Which items are public, where a catalogue comes from a version that did not say. */
@WholeApplication
class PublicItemsTest {

    @Autowired
    private ItemRows rows;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void they_are_taken_over_where_nobody_has_decided() {
        List<Item> wanted = rows.findAllByOrderByCode();
        transaction.executeWithoutResult(open -> {
            open.setRollbackOnly();
            database.sql("update whistle.item set publication = 'WITHHELD', publication_decided = false")
                    .update();
            Catalogue catalogue = new Catalogue(rows, database);

            catalogue.publishUndecided(wanted);

            assertThat(catalogue.all()).isEqualTo(wanted);
        });
    }

    @Test
    void what_somebody_decided_stays() {
        List<Item> wanted = rows.findAllByOrderByCode();
        transaction.executeWithoutResult(open -> {
            open.setRollbackOnly();
            database.sql("update whistle.item set publication = 'WITHHELD' where code <> '01-02'")
                    .update();
            Catalogue catalogue = new Catalogue(rows, database);

            catalogue.publishUndecided(wanted);

            assertThat(catalogue.all())
                    .filteredOn(item -> item.publication() == Publication.PUBLIC)
                    .extracting(Item::code)
                    .containsExactly("01-02");
        });
    }

    @Test
    void who_withholds_all_finds_none_public_after_the_next_start() {
        List<Item> wanted = rows.findAllByOrderByCode();
        transaction.executeWithoutResult(open -> {
            open.setRollbackOnly();
            database.sql("update whistle.item set publication = 'WITHHELD'").update();
            Catalogue catalogue = new Catalogue(rows, database);

            catalogue.publishUndecided(wanted);

            assertThat(catalogue.all()).noneMatch(item -> item.publication() == Publication.PUBLIC);
        });
    }
}
