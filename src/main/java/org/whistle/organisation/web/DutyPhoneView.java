package org.whistle.organisation.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.access.Actor;
import org.whistle.organisation.DutyPhones;
import org.whistle.organisation.DutyPhones.Entry;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;

/** What the page of the duty telephones shows. */
@Component
class DutyPhoneView {

    /** So many units stand on a page: each has a form of its own. */
    private static final int ON_A_PAGE = 40;

    private final Organisation organisation;
    private final DutyPhones phones;
    private final MessageSource messages;
    private final ZoneId zone;

    DutyPhoneView(
            Organisation organisation,
            DutyPhones phones,
            MessageSource messages,
            @Value("${whistle.zone}") ZoneId zone) {
        this.organisation = organisation;
        this.phones = phones;
        this.messages = messages;
        this.zone = zone;
    }

    /**
     * What is looked for. Whatever stands in an address is taken for something that can be shown.
     *
     * @param missing "true" where only units without a number are asked for
     * @param page from 1
     */
    record Wanted(String search, String missing, String page) {

        private static final int NUMBERS = 6;

        Wanted {
            search = search == null ? "" : search.strip();
            missing = String.valueOf("true".equals(missing));
            page = page == null
                            || page.isEmpty()
                            || page.length() > NUMBERS
                            || !page.chars().allMatch(c -> c >= '0' && c <= '9')
                    ? "1"
                    : page;
        }

        public boolean onlyMissing() {
            return Boolean.parseBoolean(missing);
        }
    }

    /**
     * A unit with its number.
     *
     * @param changed who changed it and when; null where there is no number
     */
    record Line(String code, String name, String phone, String changed) {}

    /** @param sent the unit whose form was sent, to be seen whatever is looked for; empty for none */
    ModelAndView list(Wanted wanted, String sent, Locale locale) {
        List<Unit> all = organisation.all().stream()
                .filter(unit -> !Unit.STANDING_FOR_OTHERS.contains(unit.code()))
                .sorted(Comparator.comparing(Unit::kind).thenComparing(Unit::code))
                .toList();
        Map<String, Entry> known = phones.entries(all.stream().map(Unit::code).toList());
        List<Unit> found = all.stream()
                .filter(unit -> unit.code().equals(sent) || isWanted(unit, wanted, known))
                .toList();
        int last = Math.max((found.size() + ON_A_PAGE - 1) / ON_A_PAGE, 1);
        int page = Math.max(Math.min(page(found, wanted, sent), last), 1);
        return new ModelAndView("organisation/duty-phones")
                .addObject(
                        "lines",
                        found.stream()
                                .skip((page - 1L) * ON_A_PAGE)
                                .limit(ON_A_PAGE)
                                .map(unit -> line(unit, known.get(unit.code()), locale))
                                .toList())
                .addObject("wanted", wanted)
                .addObject("page", page)
                .addObject("last", last)
                .addObject("units", all.size())
                .addObject("without", all.size() - known.size());
    }

    /** A unit that was sent stands on the page that is shown, also where others moved it on. */
    private static int page(List<Unit> found, Wanted wanted, String sent) {
        return found.stream()
                .filter(unit -> unit.code().equals(sent))
                .findFirst()
                .map(unit -> found.indexOf(unit) / ON_A_PAGE + 1)
                .orElse(Integer.parseInt(wanted.page()));
    }

    private static boolean isWanted(Unit unit, Wanted wanted, Map<String, Entry> known) {
        String search = wanted.search().toLowerCase(Locale.ROOT);
        return !(wanted.onlyMissing() && known.containsKey(unit.code()))
                && (unit.name().contains(search)
                        || unit.english().toLowerCase(Locale.ROOT).contains(search)
                        || unit.code().startsWith(search));
    }

    private Line line(Unit unit, Entry entry, Locale locale) {
        return new Line(
                unit.code(),
                unit.nameIn(locale),
                entry == null ? "" : entry.phone(),
                entry == null ? null : changed(entry, locale));
    }

    private String changed(Entry entry, Locale locale) {
        String by =
                Actor.SYSTEM.equals(entry.by()) ? messages.getMessage("dutyPhone.system", null, locale) : entry.by();
        return messages.getMessage("dutyPhone.changed", new Object[] {moment(entry.at(), locale), by}, locale);
    }

    private String moment(Instant at, Locale locale) {
        return DateTimeFormatter.ofPattern(messages.getMessage("portal.time", null, locale), locale)
                .format(at.atZone(zone));
    }

    String name(String code, Locale locale) {
        return organisation.find(code).map(unit -> unit.nameIn(locale)).orElse(code);
    }

    /** @return what became of a unit's number, as it stands now; null where the address names no unit */
    String done(String code, Locale locale) {
        return organisation
                .find(code)
                .map(unit -> {
                    Entry entry = phones.entries(List.of(code)).get(code);
                    return entry == null
                            ? messages.getMessage("dutyPhone.removed", new Object[] {unit.nameIn(locale)}, locale)
                            : messages.getMessage(
                                    "dutyPhone.saved", new Object[] {unit.nameIn(locale), entry.phone()}, locale);
                })
                .orElse(null);
    }
}
