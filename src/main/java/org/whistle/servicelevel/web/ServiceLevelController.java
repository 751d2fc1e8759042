package org.whistle.servicelevel.web;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Role;
import org.whistle.access.StaffAccounts;
import org.whistle.catalogue.Level;
import org.whistle.organisation.Districts;
import org.whistle.problem.Require;
import org.whistle.servicelevel.Board;
import org.whistle.servicelevel.BoardQuestion;
import org.whistle.servicelevel.ClockKind;
import org.whistle.servicelevel.ClockState;
import org.whistle.servicelevel.ServiceLevels;
import org.whistle.servicelevel.Sight;

/** {@code /api/service-levels}: how the running clocks stand. Supervisors see their districts, others what is theirs. */
@RestController
@RequestMapping("/api/service-levels")
class ServiceLevelController {

    private static final int MOST = 200;
    private static final int LONGEST_CODE = 40;
    private static final int MOST_PAGES = 1_000_000;

    private final ServiceLevels levels;
    private final StaffAccounts accounts;
    private final Districts districts;

    ServiceLevelController(ServiceLevels levels, StaffAccounts accounts, Districts districts) {
        this.levels = levels;
        this.accounts = accounts;
        this.districts = districts;
    }

    @GetMapping
    Board board(
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String clock,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String item,
            @RequestParam(required = false) String level,
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "50") String size,
            Authentication caller) {
        BoardQuestion question = new BoardQuestion(
                choice("state", state, ClockState.class),
                choice("clock", clock, ClockKind.class),
                Require.optionalText("unit", unit, LONGEST_CODE),
                Require.optionalText("item", item, LONGEST_CODE),
                Optional.ofNullable(choice("level", level, Level.class))
                        .map(Enum::name)
                        .orElse(null));
        return levels.board(
                sight(caller),
                question,
                Require.number("page", page, 0, MOST_PAGES),
                Require.number("size", size, 0, MOST));
    }

    private static <E extends Enum<E>> E choice(String field, String value, Class<E> type) {
        return value == null || value.isBlank() ? null : Require.choice(field, value, type);
    }

    private Sight sight(Authentication caller) {
        Set<String> groups = caller.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        if (groups.contains(Role.ADMINISTRATOR.group())) {
            return Sight.ALL;
        }
        if (groups.contains(Role.SUPERVISOR.group())) {
            return districts.areAll(caller.getName(), groups)
                    ? Sight.ALL
                    : new Sight(
                            false, districts.communitiesOf(caller.getName(), groups), EnumSet.noneOf(ClockKind.class));
        }
        Set<ClockKind> kinds = groups.contains(Role.CALL_TAKER.group())
                ? EnumSet.of(ClockKind.EVALUATION)
                : EnumSet.noneOf(ClockKind.class);
        return new Sight(false, accounts.unitsOf(caller.getName()), kinds);
    }
}
