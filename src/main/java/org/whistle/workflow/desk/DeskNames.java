package org.whistle.workflow.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;
import org.whistle.access.Who;
import org.whistle.catalogue.Catalogue;
import org.whistle.organisation.Organisation;
import org.whistle.problem.Labels;
import org.whistle.problem.Languages;

/** Codes, teams and accounts by their names. */
@Component
class DeskNames {

    private final Catalogue catalogue;
    private final Organisation organisation;
    private final IdentityService identity;

    DeskNames(Catalogue catalogue, Organisation organisation, IdentityService identity) {
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.identity = identity;
    }

    DeskLine.Named item(String code, Locale locale) {
        return new DeskLine.Named(
                code, catalogue.find(code).map(item -> item.nameIn(locale)).orElse(code));
    }

    String unit(String code, Locale locale) {
        return organisation.find(code).map(unit -> unit.nameIn(locale)).orElse(code);
    }

    /** A unit with what its people are, where a unit has two teams; a role by its name. */
    DeskLine.Named team(String team, Locale locale) {
        int end = team.indexOf('-');
        String code = team.substring(end + 1);
        String name =
                switch (team.substring(0, Math.max(end, 0))) {
                    case "grid" -> unit(code, locale) + " " + of(Who.GRID_WORKER, locale);
                    case "community", "street", "department" -> unit(code, locale);
                    default -> role(team.replaceFirst("@.*", ""), locale);
                };
        return new DeskLine.Named(team, name);
    }

    private static String role(String group, Locale locale) {
        return Stream.of(Role.values())
                .filter(role -> role.group().equals(group))
                .findFirst()
                .map(role -> of(Who.of(role), locale))
                .orElse(group);
    }

    private static String of(Who who, Locale locale) {
        return Languages.isEnglish(locale) ? who.english() : who.chinese();
    }

    /** Models name a task in both languages, {@code Report in · 签收报到}. */
    static String step(OpenTask task, Locale locale) {
        return Labels.in(Optional.ofNullable(task.name()).orElse(task.step()), locale);
    }

    /** @return the names of those accounts that there are */
    Map<String, String> people(Collection<String> accounts) {
        Map<String, String> names = new HashMap<>();
        if (!accounts.isEmpty()) {
            identity.createUserQuery().userIdIn(accounts.toArray(String[]::new)).list().stream()
                    .forEach(user -> names.put(user.getId(), name(user)));
        }
        return names;
    }

    /** The first name is the family's, so that a Chinese name reads in its own order. */
    static String name(User user) {
        String family = Optional.ofNullable(user.getFirstName()).orElse("");
        String given = Optional.ofNullable(user.getLastName()).orElse("");
        boolean latin = (family + given).chars().allMatch(letter -> letter < 0x2E80);
        String name = (latin ? family + " " + given : family + given).strip();
        return name.isEmpty() ? user.getId() : name;
    }
}
