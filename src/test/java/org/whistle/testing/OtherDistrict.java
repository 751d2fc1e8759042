package org.whistle.testing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Staff;
import org.whistle.organisation.Unit;
import org.whistle.request.Receipt;

/** A district beside the sample's, with a street, a community and a supervisor and an officer of its own. */
@Component
public class OtherDistrict {

    public static final String DISTRICT = "330199";
    public static final String COMMUNITY = "330199001001";
    public static final String SUPERVISOR = "othersupervisor";
    public static final String OFFICER = "neighbourcommunity";

    private static final String STREET = "330199001";
    private static final String TEAM = "community-" + COMMUNITY;
    private static final Map<String, Role> PEOPLE =
            Map.of(SUPERVISOR, Role.SUPERVISOR, OFFICER, Role.COMMUNITY_OFFICER);
    private static final String OF_THE_SAMPLE = "330105001052";

    private final Organisation organisation;
    private final IdentityService identity;
    private final JdbcClient database;

    OtherDistrict(Organisation organisation, IdentityService identity, JdbcClient database) {
        this.organisation = organisation;
        this.identity = identity;
        this.database = database;
    }

    /** Does something while it is there. */
    public void during(Runnable deed) {
        moveIn();
        try {
            deed.run();
        } finally {
            moveOut();
        }
    }

    public void moveIn() {
        organisation.register(
                List.of(
                        new Unit(DISTRICT, Unit.Kind.DISTRICT, "邻区", "Other district", "330100"),
                        new Unit(STREET, Unit.Kind.STREET, "邻区街道", "Street of it", DISTRICT),
                        new Unit(COMMUNITY, Unit.Kind.COMMUNITY, "邻区社区", "Community of it", STREET)),
                List.of(new Staff(SUPERVISOR, "邻", "督", Role.SUPERVISOR, List.of(DISTRICT))));
        identity.saveGroup(identity.newGroup(TEAM));
        PEOPLE.forEach((account, role) -> {
            User user = identity.newUser(account);
            user.setFirstName("邻");
            user.setLastName("督");
            user.setPassword(Http.PASSWORD);
            identity.saveUser(user);
            identity.createMembership(account, role.group());
        });
        identity.createMembership(OFFICER, TEAM);
    }

    /** The request belongs here from now on. */
    public void take(Receipt request) {
        database.sql("update whistle.resident_request set community = ?, longitude = 120.137, latitude = 30.281"
                        + " where tracking_number = ?")
                .params(COMMUNITY, request.trackingNumber().value())
                .update();
    }

    public void moveOut() {
        PEOPLE.keySet().forEach(identity::deleteUser);
        identity.deleteGroup(TEAM);
        database.sql("update whistle.resident_request set community = ? where community = ?")
                .params(OF_THE_SAMPLE, COMMUNITY)
                .update();
        database.sql("delete from whistle.staff_unit where staff = ?")
                .param(SUPERVISOR)
                .update();
        database.sql("delete from whistle.staff where id = ?").param(SUPERVISOR).update();
        Stream.of(COMMUNITY, STREET, DISTRICT).forEach(unit -> database.sql("delete from whistle.unit where code = ?")
                .param(unit)
                .update());
        Stream.of("level_case", "level_sum")
                .forEach(table -> database.sql("delete from whistle." + table + " where district = ?")
                        .param(DISTRICT)
                        .update());
        organisation.register(List.of(), List.of());
    }
}
