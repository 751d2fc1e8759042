package org.whistle.workflow.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.AtOnce;
import org.whistle.testing.WholeApplication;

@WholeApplication
class StaffStartUpTest {

    @Autowired
    private StaffStartUp startUp;

    @Autowired
    private FilterService filters;

    @Test
    void nodes_that_start_at_once_on_a_new_database_make_everything_once() throws InterruptedException {
        // given
        List<String> before = names();
        filters.createFilterQuery().list().forEach(filter -> filters.deleteFilter(filter.getId()));

        // when
        List<Throwable> failures = AtOnce.failures(startUp::prepare, startUp::prepare, startUp::prepare);

        // then
        assertThat(failures).isEmpty();
        assertThat(names()).isEqualTo(before).isNotEmpty();
    }

    private List<String> names() {
        return filters.createFilterQuery().orderByFilterName().asc().list().stream()
                .map(Filter::getName)
                .toList();
    }
}
