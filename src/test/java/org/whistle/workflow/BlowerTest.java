package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.casework.Blower;
import org.whistle.casework.WhistleAsked;
import org.whistle.casework.Whistles;
import org.whistle.catalogue.WhistleKind;
import org.whistle.request.Channel;
import org.whistle.request.Receipt;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Who blows a whistle: the community, somebody through it, or the call centre at once; the table admits them. */
@WholeApplication
class BlowerTest {

    @Autowired
    private Loop loop;

    @Autowired
    private Whistles whistles;

    @Autowired
    private RepositoryService repository;

    @Test
    void the_community_blows_where_nobody_else_is_named() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");

        assertThat(asked(request).blower()).isEqualTo(Blower.COMMUNITY);
        assertThat(asked(request).insisted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"PROPERTY_FIRM", "OWNERS_COMMITTEE"})
    void the_community_blows_for_others_and_its_screening_is_the_endorsement(String blower) {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");

        loop.complete(request, "screenRequest", Map.of("screening", "WHISTLE", "blower", blower));

        assertThat(asked(request).blower().name()).isEqualTo(blower);
    }

    @Test
    void whoever_was_named_for_a_refused_whistle_is_not_named_for_the_next() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        loop.complete(request, "screenRequest", Map.of("screening", "WHISTLE", "blower", "PROPERTY_FIRM"));
        loop.complete(
                request, "dispatchWhistle", Map.of("dispatch", "REFUSE", "whistleRefusal", "OTHER", "note", "先由物业处理"));

        loop.complete(request, "screenRequest", FirstOptions.of("screenRequest"));

        assertThat(asked(request).blower()).isEqualTo(Blower.COMMUNITY);
        assertThat(asked(request).insisted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"HOTLINE,CALL_CENTRE", "IMPORT,CALL_CENTRE", "PORTAL,COMMUNITY", "PATROL,COMMUNITY"})
    void an_emergency_is_whistled_at_once_by_whoever_took_it(Channel channel, Blower blower) {
        Receipt request = loop.file(Items.BURST_PIPE, channel);

        assertThat(loop.openTasks(request)).containsExactly("dispatchWhistle");
        assertThat(asked(request).blower()).isEqualTo(blower);
        assertThat(asked(request).proposal().kind()).isEqualTo(WhistleKind.URGENT);
    }

    @Test
    void what_came_by_the_hotline_and_was_screened_is_the_communitys_whistle() {
        Receipt request = loop.file(Items.RUBBISH, Channel.HOTLINE);
        loop.complete(request, "checkOnSite", FirstOptions.of("checkOnSite"));
        loop.complete(request, "screenRequest", FirstOptions.of("screenRequest"));

        assertThat(asked(request).blower()).isEqualTo(Blower.COMMUNITY);
    }

    @Test
    void who_is_not_admitted_is_refused_and_the_request_is_still_there_to_screen() throws IOException {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");

        withoutAdmissions(() -> Loop.assertRefused(
                "blower", () -> loop.complete(request, "screenRequest", FirstOptions.of("screenRequest"))));

        assertThat(loop.openTasks(request)).containsExactly("screenRequest");
        loop.complete(request, "screenRequest", FirstOptions.of("screenRequest"));
        assertThat(loop.openTasks(request)).containsExactly("dispatchWhistle");
    }

    @Test
    void an_emergency_or_a_redo_is_never_lost_by_the_table() throws IOException {
        Receipt redone = loop.fileUpTo(Items.RUBBISH, "callBack");

        withoutAdmissions(() -> {
            Receipt emergency = loop.file(Items.BURST_PIPE, Channel.HOTLINE);
            assertThat(loop.openTasks(emergency)).containsExactly("dispatchWhistle");
            assertThat(asked(emergency).blower()).isEqualTo(Blower.COMMUNITY);

            loop.complete(redone, "callBack", Map.of("solved", "NO", "satisfaction", "NOT_SATISFIED"));
            assertThat(loop.openTasks(redone)).containsExactly("dispatchWhistle");
        });
    }

    /** A modeler deploys a table that admits nobody, and takes it back. */
    private void withoutAdmissions(Runnable meanwhile) throws IOException {
        String table = Files.readString(Path.of("decisions/admit-whistle.dmn"))
                .replace("<text>\"DIRECT\"</text>", "<text>\"NOT_ADMITTED\"</text>");
        String deployment = repository
                .createDeployment()
                .name("changed by a test")
                .addString("admit-whistle.dmn", table)
                .deploy()
                .getId();
        try {
            meanwhile.run();
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    private WhistleAsked asked(Receipt request) {
        return whistles.asked(request.trackingNumber().value()).orElseThrow();
    }
}
