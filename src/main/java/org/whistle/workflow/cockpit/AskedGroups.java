package org.whistle.workflow.cockpit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;
import org.whistle.access.StaffAccounts;
import org.whistle.organisation.Districts;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.supervision.Reach;

/** Whom tasks ask in a district: its communities with their grid workers, its streets, the departments, and roles. */
@Component
class AskedGroups {

    /** So many are shown of a unit or a role in a district. */
    static final int MOST_PEOPLE = 200;

    /** Of a role in all districts so many are looked at for those within reach. */
    private static final int MOST_PAGES = 50;

    private final Organisation organisation;
    private final Districts districts;
    private final IdentityService identity;
    private final StaffAccounts accounts;
    private final MessageSource messages;

    AskedGroups(
            Organisation organisation,
            Districts districts,
            IdentityService identity,
            StaffAccounts accounts,
            MessageSource messages) {
        this.organisation = organisation;
        this.districts = districts;
        this.identity = identity;
        this.accounts = accounts;
        this.messages = messages;
    }

    /**
     * @param id the engine's group
     * @param unit the code of the unit, or the role's group
     */
    record Asked(String id, String unit, String name) {}

    /** @param locked whether the account may do nothing until somebody unlocks it */
    record Person(String account, String name, boolean locked) {

        @Override
        public String toString() {
            return "Person[" + account + "]";
        }
    }

    List<Asked> within(Reach reach, Locale locale) {
        List<Unit> communities = organisation.all().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COMMUNITY && reach.covers(unit.code()))
                .toList();
        List<String> streets = communities.stream().map(Unit::parent).distinct().toList();
        List<Asked> found = new ArrayList<>();
        communities.forEach(unit -> {
            found.add(asked("community-", unit, Role.COMMUNITY_OFFICER, locale));
            found.add(asked("grid-", unit, Role.GRID_WORKER, locale));
        });
        organisation.all().stream()
                .filter(unit -> streets.contains(unit.code()))
                .forEach(unit -> found.add(asked("street-", unit, Role.STREET_COORDINATOR, locale)));
        Set<String> districts = streets.stream()
                .flatMap(street -> organisation.find(street).stream())
                .map(Unit::parent)
                .collect(Collectors.toSet());
        organisation.all().stream()
                .filter(unit -> reach.everything() || districts.contains(unit.parent()))
                .filter(unit -> unit.kind() == Unit.Kind.DEPARTMENT && !Unit.STANDING_FOR_OTHERS.contains(unit.code()))
                .forEach(unit -> found.add(asked("department-", unit, Role.DEPARTMENT_HANDLER, locale)));
        List.of(Role.CALL_TAKER, Role.SUPERVISOR)
                .forEach(role -> found.add(new Asked(role.group(), role.group(), of(role, locale))));
        return found;
    }

    /** @return the group, where tasks within reach ask it */
    Optional<Asked> find(Reach reach, String id, Locale locale) {
        return within(reach, locale).stream()
                .filter(asked -> asked.id().equals(id))
                .findFirst();
    }

    /**
     * @return who is in it; of a role, which has people in all districts, those of the districts within reach. Others do
     *     not count among the most that are shown
     */
    List<Person> people(Reach reach, Asked asked) {
        List<Person> found = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES && found.size() < MOST_PEOPLE; page++) {
            List<User> users = identity.createUserQuery()
                    .memberOfGroup(asked.id())
                    .orderByUserId()
                    .asc()
                    .listPage(page * MOST_PEOPLE, MOST_PEOPLE);
            users.stream()
                    .filter(user -> isMember(reach, asked, user))
                    .limit(MOST_PEOPLE - found.size())
                    .map(this::person)
                    .forEach(found::add);
            if (users.size() < MOST_PEOPLE) {
                break;
            }
        }
        return found;
    }

    /** @return one of those who are in it, however many there are */
    Optional<Person> member(Reach reach, Asked asked, String account) {
        return Optional.ofNullable(identity.createUserQuery()
                        .memberOfGroup(asked.id())
                        .userId(account)
                        .singleResult())
                .filter(user -> isMember(reach, asked, user))
                .map(this::person);
    }

    /** @return somebody by the name of the account, whatever it works in now; locked where there is none any more */
    Person anybody(String account) {
        return Optional.ofNullable(identity.createUserQuery().userId(account).singleResult())
                .map(this::person)
                .orElseGet(() -> new Person(account, "", true));
    }

    private boolean isMember(Reach reach, Asked asked, User user) {
        return reach.everything() || !asked.id().equals(asked.unit()) || isWithin(reach, user);
    }

    private boolean isWithin(Reach reach, User user) {
        List<String> groups = identity.createGroupQuery().groupMember(user.getId()).list().stream()
                .map(Group::getId)
                .toList();
        return districts.of(user.getId(), groups).stream()
                .flatMap(district -> districts.communitiesOf(district.code()).stream())
                .anyMatch(reach::covers);
    }

    private Person person(User user) {
        String name = text(user.getFirstName()) + text(user.getLastName());
        return new Person(user.getId(), name, accounts.standing(user.getId()).locked());
    }

    private static String text(String name) {
        return name == null ? "" : name;
    }

    private Asked asked(String prefix, Unit unit, Role role, Locale locale) {
        return new Asked(prefix + unit.code(), unit.code(), unit.nameIn(locale) + " · " + of(role, locale));
    }

    private String of(Role role, Locale locale) {
        return messages.getMessage("account.role." + role, null, locale);
    }
}
