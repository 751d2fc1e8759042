package org.whistle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.access.Role;
import org.whistle.access.StaffAccounts;
import org.whistle.access.Standing;
import org.whistle.account.People.Person;
import org.whistle.problem.Refusal;
import org.whistle.testing.AtOnce;
import org.whistle.testing.WholeApplication;

@WholeApplication
class AccountsTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountStates states;

    @Autowired
    private StaffAccounts staff;

    @Autowired
    private OwnPassword passwords;

    @Autowired
    private People people;

    @Autowired
    private IdentityService identity;

    @AfterEach
    void theSampleAdministratorIsFree() {
        states.unlock("admin");
    }

    @Test
    void a_new_account_has_its_role_its_units_and_a_first_password() {
        Person person = people.fresh(Role.GRID_WORKER);

        assertThat(staff.groupsOf(person.account())).containsExactlyInAnyOrder("role-grid-worker", "grid-330105001052");
        assertThat(staff.passwordMatches(person.account(), person.password())).isTrue();
        assertThat(passwords.isDue(person.account())).isTrue();
        assertThat(person.password()).as("128 bits, six a sign").matches("[\\w-]{22}");
    }

    @Test
    void an_administrator_is_one_in_the_engine_too() {
        Person person = people.of(Role.ADMINISTRATOR);

        assertThat(staff.groupsOf(person.account())).contains("role-administrator", "camunda-admin");
        accounts.setDuty(person.account(), "MODELER", List.of(), "admin");
        assertThat(staff.groupsOf(person.account())).containsExactly("role-modeler");
        people.remove(person);
    }

    @Test
    void an_account_that_cannot_be_is_refused() {
        assertRefused("no-account-name", () -> accounts.create("../etc", "苗", "雨", "MODELER", null, "admin"));
        assertRefused("no-account-name", () -> accounts.create("system", "苗", "雨", "MODELER", null, "admin"));
        assertRefused("account-exists", () -> accounts.create("grid", "苗", "雨", "MODELER", null, "admin"));
        assertRefused("units-needed", () -> accounts.create("new-one", "苗", "雨", "GRID_WORKER", null, "admin"));
        assertRefused("wrong-unit", () -> accounts.create("new-one", "苗", "雨", "GRID_WORKER", List.of("x"), "admin"));
        assertRefused("no-units", () -> accounts.create("new-one", "苗", "雨", "MODELER", List.of("x"), "admin"));
        assertRefused("unknown-choice", () -> accounts.create("new-one", "苗", "雨", "KING", null, "admin"));
        assertRefused("no-such-account", () -> accounts.lock("new-one", "admin"));
    }

    @Test
    void a_locked_account_gets_in_with_nothing_until_it_is_unlocked() {
        Person person = people.of(Role.CALL_TAKER);
        Standing before = staff.standing(person.account());

        accounts.lock(person.account(), "admin");
        assertThat(staff.passwordMatches(person.account(), person.password())).isFalse();
        assertThat(staff.standing(person.account()).locked()).isTrue();
        assertThat(staff.standing(person.account()).stamp()).isNotEqualTo(before.stamp());

        accounts.unlock(person.account(), "admin");
        assertThat(staff.passwordMatches(person.account(), person.password())).isTrue();
    }

    @Test
    void sessions_end_with_each_change_whoever_made_it() {
        Person person = people.of(Role.CALL_TAKER);

        assertStampChanges(person, () -> accounts.endSessions(person.account(), "admin"));
        assertStampChanges(person, () -> accounts.endAccess(person.account(), "admin"));
        assertStampChanges(person, () -> accounts.giveFirstPassword(person.account(), "admin"));
        assertStampChanges(person, () -> {
            var user = identity.createUserQuery().userId(person.account()).singleResult();
            user.setPassword("set by the engine's own application");
            identity.saveUser(user);
        });
    }

    private void assertStampChanges(Person person, Runnable change) {
        Standing before = staff.standing(person.account());
        change.run();
        assertThat(staff.standing(person.account()).stamp()).isNotEqualTo(before.stamp());
    }

    @Test
    void an_account_that_is_gone_or_came_anew_is_none_of_the_old() {
        Person person = people.of(Role.CALL_TAKER);
        Standing before = staff.standing(person.account());

        accounts.remove(person.account(), "admin");
        assertThat(staff.standing(person.account())).isEqualTo(Standing.GONE);

        accounts.create(person.account(), "苗", "小雨", "CALL_TAKER", null, "admin");
        assertThat(staff.standing(person.account()).stamp()).isNotEqualTo(before.stamp());
    }

    @Test
    void nobody_does_it_to_the_own_account() {
        assertRefused("own-account", () -> accounts.lock("admin", "admin"));
        assertRefused("own-account", () -> accounts.remove("admin", "admin"));
        assertRefused("own-account", () -> accounts.setDuty("admin", "SUPERVISOR", null, "admin"));
        assertRefused("own-account", () -> accounts.resetSecondFactor("admin", "admin"));
        assertRefused("own-account", () -> accounts.giveFirstPassword("admin", "admin"));
    }

    @Test
    void the_last_administrator_stays_by_every_door() {
        assertRefused("last-administrator", () -> accounts.lock("admin", "grid"));
        assertRefused("last-administrator", () -> accounts.remove("admin", "grid"));
        assertRefused("last-administrator", () -> accounts.setDuty("admin", "SUPERVISOR", null, "grid"));
        assertRefused("last-administrator", () -> identity.deleteUser("admin"));
        assertRefused("last-administrator", () -> identity.deleteMembership("admin", "role-administrator"));
        assertRefused("role-stays", () -> identity.deleteGroup("role-administrator"));
        assertThat(staff.groupsOf("admin")).contains("role-administrator");
    }

    @Test
    void not_even_with_two_of_them_are_all_removed_at_once() {
        Person other = people.of(Role.ADMINISTRATOR);

        assertRefused("role-stays", () -> identity.deleteGroup("role-administrator"));
        assertRefused("role-stays", () -> identity.deleteGroup("camunda-admin"));
        assertThat(staff.groupsOf(other.account())).contains("role-administrator", "camunda-admin");
        people.remove(other);
    }

    @Test
    void one_who_is_locked_does_not_count_as_staying() {
        Person other = people.of(Role.ADMINISTRATOR);
        accounts.lock(other.account(), "admin");

        assertRefused("last-administrator", () -> accounts.lock("admin", other.account()));
        people.remove(other);
    }

    @Test
    void of_two_administrators_who_remove_or_lock_each_other_at_once_one_stays() throws InterruptedException {
        Person one = people.of(Role.ADMINISTRATOR);
        Person other = people.of(Role.ADMINISTRATOR);
        accounts.lock("admin", one.account());

        List<Throwable> failures = AtOnce.failures(
                () -> accounts.remove(one.account(), other.account()),
                () -> accounts.lock(other.account(), one.account()));

        assertThat(failures).hasSize(1).allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(Refusal.class));
        states.unlock("admin");
        Set.of(one, other).forEach(people::remove);
    }

    private static void assertRefused(String code, Runnable deed) {
        assertThatExceptionOfType(Refusal.class)
                .as(code)
                .isThrownBy(deed::run)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
