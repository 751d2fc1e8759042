package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.HandOverDoor.UNIT;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.Receipt;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.OtherDistrict;
import org.whistle.testing.WholeApplication;

/** Whose tasks can go to whom, and what those are told who get some. */
@WholeApplication
class HandOverPeopleTest {

    @Autowired
    private HandOverDoor door;

    @Autowired
    private Loop loop;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private OtherDistrict districts;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void colleagues_come() {
        door.come();
    }

    @AfterEach
    void colleagues_leave() {
        door.leave();
    }

    @Test
    void whoever_works_elsewhere_now_is_named_and_not_called_locked_and_gets_none() {
        Receipt request = taken("awayhandler");
        identity.deleteMembership("awayhandler", UNIT);
        identity.createMembership("awayhandler", "department-housing");
        taken("colleague");

        JsonNode moved = door.person(UNIT, "awayhandler", "supervisor");
        assertThat(moved.path("locked").asBoolean()).isFalse();
        assertThat(moved.path("member").asBoolean()).isFalse();
        assertThat(moved.path("tasks").asInt()).isEqualTo(1);
        assertThat(door.person(UNIT, "colleague", "supervisor").path("member").asBoolean())
                .isTrue();
        assertProblem(door.hand(UNIT, "colleague", "awayhandler", null, "病假", HandOverDoor.key(), "supervisor"), 400);
        assertThat(door.hand(UNIT, "awayhandler", "colleague", null, "调离", HandOverDoor.key(), "supervisor")
                        .status())
                .isEqualTo(200);
        assertThat(assignee(request)).isEqualTo("colleague");
    }

    @Test
    void whoever_gets_tasks_is_told_once_and_neither_whose_they_were_nor_why() {
        taken("awayhandler");
        taken("awayhandler");
        String key = HandOverDoor.key();
        int before = door.handed("colleague").size();
        int beforeOfAbsent = door.handed("awayhandler").size();

        door.hand(UNIT, "awayhandler", "colleague", null, "家中有事", key, "supervisor");
        door.hand(UNIT, "awayhandler", "colleague", null, "家中有事", key, "supervisor");

        assertThat(door.handed("colleague")).hasSize(before + 1);
        JsonNode notice = door.handed("colleague").get(0);
        assertThat(notice.path("text").asText()).isEqualTo("环卫的任务已转交给您，请在任务列表里查看。");
        assertThat(notice.path("trackingNumber").isNull()).isTrue();
        assertThat(notice.toString()).doesNotContain("awayhandler", "家中");
        assertThat(door.handed("awayhandler")).hasSize(beforeOfAbsent);
        assertThat(door.handed("sanitation")).isEmpty();

        door.hand(UNIT, "colleague", "awayhandler", null, "返岗", HandOverDoor.key(), "supervisor");
        assertThat(door.handed("awayhandler")).hasSize(beforeOfAbsent + 1);
        door.hand(UNIT, "awayhandler", null, null, "病假", HandOverDoor.key(), "supervisor");
        assertThat(door.handed("colleague")).hasSize(before + 1);
    }

    @Test
    void people_of_other_districts_leave_no_less_room_for_those_who_may_get_tasks() {
        districts.during(() -> {
            crowd("insert into whistle.staff (id, family, given, role) select id, '邻', '区', 'CALL_TAKER' from who");
            crowd("insert into whistle.staff_unit (staff, unit) select id, '" + OtherDistrict.COMMUNITY + "' from who");
            crowd("insert into act_id_user (id_, rev_) select id, 1 from who");
            crowd("insert into act_id_membership (user_id_, group_id_) select id, 'role-call-taker' from who");
            try {
                assertThat(door.peopleOf("role-call-taker", "supervisor"))
                        .containsKey("calltaker")
                        .noneSatisfy((account, count) -> assertThat(account).startsWith("acrowd"));
            } finally {
                crowd("delete from act_id_membership where user_id_ in (select id from who)");
                crowd("delete from act_id_user where id_ in (select id from who)");
                crowd("delete from whistle.staff_unit where staff in (select id from who)");
                crowd("delete from whistle.staff where id in (select id from who)");
            }
        });
    }

    /** More than are shown, and before all others by their names. */
    private void crowd(String deed) {
        database.sql("with who as (select 'acrowd' || n as id from generate_series(1, 230) n) " + deed)
                .update();
    }

    private Receipt taken(String account) {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        tasks.setAssignee(loop.task(request, "reportIn").getId(), account);
        return request;
    }

    private String assignee(Receipt request) {
        return loop.task(request, "reportIn").getAssignee();
    }
}
