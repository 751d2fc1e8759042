package org.whistle.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.whistle.catalogue.Item;

/** The catalogue that people read and the tables that act say the same. */
class CatalogueAgreesTest {

    private final List<CSVRecord> catalogue = Csv.catalogue();

    @Test
    void the_catalogue_is_large_enough_and_holds_the_unclassified() {
        assertThat(catalogue)
                .hasSizeGreaterThan(60)
                .extracting(row -> row.get("code"))
                .doesNotHaveDuplicates()
                .contains(Item.UNCLASSIFIED);
    }

    @Test
    void whom_the_catalogue_names_is_whom_the_table_proposes() {
        DecisionTable table = DecisionTable.of("dispatch-request");
        SoftAssertions agreed = new SoftAssertions();

        for (CSVRecord item : catalogue) {
            Map<String, Object> proposed =
                    table.ask(Map.of("item", item.get("code"))).outputs();
            agreed.assertThat(proposed)
                    .as("decisions/dispatch-request.dmn and sample/catalogue.csv on %s", item.get("code"))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "lead", item.get("lead"),
                            "supporting", item.get("supporting").replace(';', ','),
                            "whistleKind", item.get("whistleKind"),
                            "joint", Boolean.valueOf(item.get("joint"))));
        }
        agreed.assertAll();
    }

    @Test
    void every_row_of_the_table_is_an_item_of_the_catalogue() {
        assertThat(DecisionTable.of("dispatch-request").rules())
                .as("rules of decisions/dispatch-request.dmn, named after the items of sample/catalogue.csv")
                .containsExactlyInAnyOrderElementsOf(catalogue.stream()
                        .map(item -> "rule_" + item.get("code").replace('-', '_'))
                        .collect(Collectors.toList()));
    }

    @Test
    void the_limit_of_the_catalogue_is_the_limit_of_the_table() {
        DecisionTable table = DecisionTable.of("set-deadlines");
        SoftAssertions agreed = new SoftAssertions();

        for (CSVRecord item : catalogue) {
            Map<String, Object> asked = new HashMap<>(Map.of("clock", "RESOLUTION", "mode", "NORMAL", "redoCount", 0));
            asked.put("item", item.get("code"));
            asked.put("whistleKind", "NONE");
            agreed.assertThat(table.ask(asked).outputs())
                    .as("decisions/set-deadlines.dmn and sample/catalogue.csv on %s", item.get("code"))
                    .containsEntry("limit", item.get("limit"));
        }
        agreed.assertAll();
    }
}
