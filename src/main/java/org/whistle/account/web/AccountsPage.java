package org.whistle.account.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.access.Role;
import org.whistle.account.Account;
import org.whistle.account.AccountSearch;
import org.whistle.account.Accounts;
import org.whistle.account.TokenBook;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;

/** The pages about accounts: all of them, and one. */
@Component
class AccountsPage {

    private final Accounts accounts;
    private final TokenBook tokens;
    private final OwnPage ownPage;
    private final Organisation organisation;
    private final Words words;

    AccountsPage(Accounts accounts, TokenBook tokens, OwnPage ownPage, Organisation organisation, Words words) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.ownPage = ownPage;
        this.organisation = organisation;
        this.words = words;
    }

    /** An account as the pages show it. */
    record Row(
            String id,
            String name,
            String roles,
            String units,
            boolean locked,
            boolean passwordDue,
            boolean secondFactor,
            Account account) {}

    /** A unit that can be chosen. */
    record Choice(String code, String name) {}

    ModelAndView list(Locale locale) {
        return list(AccountSearch.of("", "", "", "", ""), locale);
    }

    ModelAndView list(AccountSearch wanted, Locale locale) {
        Accounts.Found found = accounts.search(wanted);
        return choices(new ModelAndView("account/accounts"), locale)
                .addObject(
                        "rows",
                        found.accounts().stream()
                                .map(listed -> row(listed, locale))
                                .toList())
                .addObject("found", found)
                .addObject("search", wanted);
    }

    ModelAndView one(String account, Locale locale) {
        Row row = row(accounts.require(account), locale);
        return choices(new ModelAndView("account/one"), locale)
                .addObject("row", row)
                .addObject("tokens", ownPage.rows(tokens.of(row.id()), locale));
    }

    private Row row(Accounts.Listed listed, Locale locale) {
        Account account = listed.account();
        return new Row(
                account.id(),
                account.name(),
                words.roles(account.roles(), locale),
                words.units(account.units(), locale),
                listed.locked(),
                listed.mustChange(),
                listed.secondFactor(),
                account);
    }

    private ModelAndView choices(ModelAndView page, Locale locale) {
        Map<Unit.Kind, List<Choice>> units = organisation.all().stream()
                .filter(unit -> unit.kind().compareTo(Unit.Kind.STREET) >= 0)
                .filter(unit -> !Unit.STANDING_FOR_OTHERS.contains(unit.code()))
                .collect(Collectors.groupingBy(
                        Unit::kind,
                        TreeMap::new,
                        Collectors.mapping(unit -> new Choice(unit.code(), unit.nameIn(locale)), Collectors.toList())));
        return page.addObject("allRoles", Arrays.asList(Role.values()))
                .addObject("rolesToGive", accounts.rolesToGive())
                .addObject("allUnits", units);
    }
}
