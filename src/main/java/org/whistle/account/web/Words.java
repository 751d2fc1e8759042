package org.whistle.account.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;
import org.whistle.organisation.Organisation;

/** How roles, units and moments read on the pages. */
@Component
class Words {

    private final MessageSource messages;
    private final Organisation organisation;
    private final ZoneId zone;

    Words(MessageSource messages, Organisation organisation, @Value("${whistle.zone}") ZoneId zone) {
        this.messages = messages;
        this.organisation = organisation;
        this.zone = zone;
    }

    String roles(Collection<Role> roles, Locale locale) {
        return roles.stream()
                .sorted()
                .map(role -> messages.getMessage("account.role." + role, null, locale))
                .collect(Collectors.joining(" · "));
    }

    String units(Collection<String> codes, Locale locale) {
        return codes.stream()
                .sorted()
                .map(code ->
                        organisation.find(code).map(unit -> unit.nameIn(locale)).orElse(code))
                .collect(Collectors.joining(" · "));
    }

    /** @return the moment as it reads here, or nothing where there is none */
    String moment(Instant moment, Locale locale) {
        String pattern = messages.getMessage("portal.time", null, locale);
        return moment == null
                ? null
                : DateTimeFormatter.ofPattern(pattern, locale).format(moment.atZone(zone));
    }
}
