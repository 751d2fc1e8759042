package org.whistle.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.whistle.access.Actor;
import org.whistle.organisation.Organisation;
import org.whistle.problem.Languages;

/** Says an entry of a case file in words: {@code history.<kind>}, with codes, units and times made readable. */
@Component
public class CaseWords {

    /** What is counted, as the module of rates names it. */
    private static final Pattern MEASURES = Pattern.compile("[A-Z]+(?:_[A-Z]+)*(?:,[A-Z]+(?:_[A-Z]+)*)*");

    /** What supervisors and administrators do in Cockpit; older entries do not tell who of the two it was. */
    private static final Set<CaseEventKind> OF_COCKPIT = EnumSet.of(
            CaseEventKind.INCIDENT_RETRIED,
            CaseEventKind.HANDED_OVER,
            CaseEventKind.SUPERVISION_BEGUN,
            CaseEventKind.SUPERVISION_ENDED);

    private final MessageSource messages;
    private final Organisation organisation;
    private final ZoneId zone;

    CaseWords(MessageSource messages, Organisation organisation, @Value("${whistle.zone}") ZoneId zone) {
        this.messages = messages;
        this.organisation = organisation;
        this.zone = zone;
    }

    public String of(CaseEntry entry, Locale locale) {
        return say("history." + entry.kind() + whose(entry), entry.kind().told(), entry.detail(), locale);
    }

    /**
     * A round can have two answers, and what was said on the phone says so; a redo is accepted by no community. Links are
     * ended by whoever got them, or by staff. Administrators do what supervisors do, and are not told as such.
     */
    private static String whose(CaseEntry entry) {
        if (entry.kind() == CaseEventKind.LINKS_ENDED && !Actor.RESIDENT.equals(entry.actor())) {
            return ".STAFF";
        }
        Object by = entry.detail().get("by");
        boolean said = entry.kind() == CaseEventKind.EVALUATED && "CALL_BACK".equals(by)
                || entry.kind() == CaseEventKind.ACCEPTED && "SUPERVISOR".equals(by)
                || OF_COCKPIT.contains(entry.kind()) && by != null;
        return said ? "." + by : "";
    }

    /** @return what somebody wrote, or in its place that it was erased; null where nothing was written */
    public String ofResident(String written, Locale locale) {
        return ErasedText.isMark(written) ? messages.getMessage("portal.erased", null, locale) : written;
    }

    /**
     * Says something else about a case in the same words.
     *
     * @param code of the message
     * @param told the members of the detail that fill the message's places, in order
     */
    public String say(String code, List<String> told, Map<String, ?> detail, Locale locale) {
        Object[] arguments = told.stream()
                .map(member -> readable(member, detail.get(member), locale))
                .toArray();
        return messages.getMessage(code, arguments, locale);
    }

    /** @return a limit such as {@code P5BD} in words: the number is told, and the rest is a unit */
    public String length(String notation, Locale locale) {
        String unit = notation.replaceAll("\\d", "");
        return messages.getMessage(
                "history.length." + unit, new Object[] {notation.replaceAll("\\D", "")}, notation, locale);
    }

    private String readable(String member, Object value, Locale locale) {
        if (ErasedText.isMark(value)) {
            return messages.getMessage("history.erased", null, locale);
        }
        String text = value == null ? "" : value.toString();
        return switch (member) {
            case "deadline", "until" -> time(text, locale);
            case "length" -> length(text, locale);
            case "owner" -> text.isEmpty() ? "" : say("history.owner", units(text, locale), locale);
            case "notified" -> text.isEmpty() ? "" : say("history.notified", units(text, locale), locale);
            case "department", "lead", "promisor", "unit" -> units(text, locale);
            // a way in which an answer came, or who gave a score
            case "by" -> messages.getMessage("history.by." + text, null, units(text, locale), locale);
            case "erased" -> listed(text, locale);
            // the same member holds what somebody did, in their own words
            case "measures" -> MEASURES.matcher(text).matches() ? measures(text, locale) : text;
            // what a joint meeting came to, each a sentence of its own where there is something to tell
            case "came", "absent" -> text.isEmpty() ? "" : say("history." + member, units(text, locale), locale);
            case "option", "summary", "agenda" ->
                text.isEmpty() ? "" : say("history." + member, withoutFullStop(text), locale);
            case "byWhen" -> day(text, locale);
            case "handledBy", "suggested" ->
                text.isEmpty() ? "" : say("history." + member, units(text, locale), locale);
            // a sentence of its own, only where there is somebody
            case "supporting" -> text.isEmpty() ? "" : say("history.supporting", units(text, locale), locale);
            default -> messages.getMessage("history." + member + "." + text, null, text, locale);
        };
    }

    private String listed(String codes, Locale locale) {
        return Arrays.stream(codes.split(","))
                .map(code -> messages.getMessage("personal." + code, null, code, locale))
                .collect(Collectors.joining(Languages.isEnglish(locale) ? ", " : "、"));
    }

    private String measures(String codes, Locale locale) {
        return Arrays.stream(codes.split(","))
                .map(code -> messages.getMessage("history.measures." + code, null, code, locale))
                .collect(Collectors.joining(Languages.isEnglish(locale) ? ", " : "、"));
    }

    private String say(String code, String argument, Locale locale) {
        return messages.getMessage(code, new Object[] {argument}, locale);
    }

    private String time(String text, Locale locale) {
        String pattern = messages.getMessage("history.time", null, locale);
        try {
            return DateTimeFormatter.ofPattern(pattern, locale).withZone(zone).format(Instant.parse(text));
        } catch (DateTimeException noTime) {
            return text;
        }
    }

    private String day(String text, Locale locale) {
        String pattern = messages.getMessage("history.day", null, locale);
        try {
            return DateTimeFormatter.ofPattern(pattern, locale).format(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return text;
        }
    }

    /** The sentence around it has its own. */
    private static String withoutFullStop(String text) {
        return text.replaceAll("[。.！!；;\\s]+$", "");
    }

    private String units(String codes, Locale locale) {
        return Arrays.stream(codes.split(","))
                .filter(code -> !code.isBlank())
                .map(code -> organisation
                        .find(code)
                        .map(unit -> unit.nameIn(locale))
                        .orElseGet(() -> roleOrParty(code, locale)))
                .collect(Collectors.joining(Languages.isEnglish(locale) ? ", " : "、"));
    }

    private String roleOrParty(String code, Locale locale) {
        String party = messages.getMessage("party." + code, null, code, locale);
        return messages.getMessage("role." + code, null, party, locale);
    }
}
