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
import org.whistle.organisation.Unit;

/** A street beside the sample's, with a community and a department, and people who have nothing to do with its cases. */
@Component
public class OtherStreet {

    public static final String STREET = "330105902";
    public static final String COMMUNITY = "330105902001";
    public static final String DEPARTMENT = "otheroffice";

    /** Accounts, each with its role and the group that its tasks ask. */
    private static final Map<String, Map.Entry<Role, String>> PEOPLE = Map.of(
            "othergrid", Map.entry(Role.GRID_WORKER, "grid-" + COMMUNITY),
            "othercommunity", Map.entry(Role.COMMUNITY_OFFICER, "community-" + COMMUNITY),
            "otherstreet", Map.entry(Role.STREET_COORDINATOR, "street-" + STREET),
            "otherhandler", Map.entry(Role.DEPARTMENT_HANDLER, "department-" + DEPARTMENT));

    private final Organisation organisation;
    private final IdentityService identity;
    private final JdbcClient database;

    OtherStreet(Organisation organisation, IdentityService identity, JdbcClient database) {
        this.organisation = organisation;
        this.identity = identity;
        this.database = database;
    }

    /** @return the accounts with their roles */
    public Map<String, Role> moveIn() {
        organisation.register(
                List.of(
                        new Unit(STREET, Unit.Kind.STREET, "邻街道", "Other street", "330105"),
                        new Unit(COMMUNITY, Unit.Kind.COMMUNITY, "邻街社区", "Other community", STREET),
                        new Unit(DEPARTMENT, Unit.Kind.DEPARTMENT, "邻部门", "Other office", "330105")),
                List.of());
        PEOPLE.forEach((account, person) -> {
            User user = identity.newUser(account);
            user.setPassword(Http.PASSWORD);
            identity.saveUser(user);
            identity.saveGroup(identity.newGroup(person.getValue()));
            identity.createMembership(account, person.getKey().group());
            identity.createMembership(account, person.getValue());
        });
        return PEOPLE.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, person -> person.getValue().getKey()));
    }

    public void moveOut() {
        PEOPLE.forEach((account, person) -> {
            identity.deleteUser(account);
            identity.deleteGroup(person.getValue());
        });
        Stream.of(COMMUNITY, STREET, DEPARTMENT).forEach(unit -> database.sql("delete from whistle.unit where code = ?")
                .param(unit)
                .update());
        organisation.register(List.of(), List.of());
    }
}
