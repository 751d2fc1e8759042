package org.whistle.appeal.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.whistle.appeal.Appeal;
import org.whistle.appeal.Appeal.Said;
import org.whistle.appeal.AppealReader;
import org.whistle.appeal.web.AppealView.MarkView;
import org.whistle.appeal.web.AppealView.Named;
import org.whistle.appeal.web.AppealView.Voice;
import org.whistle.organisation.Organisation;
import org.whistle.rates.Mark;

/** Puts an appeal into words. */
@Component
class AppealViews {

    private final AppealReader reader;
    private final Organisation organisation;
    private final MessageSource messages;

    AppealViews(AppealReader reader, Organisation organisation, MessageSource messages) {
        this.reader = reader;
        this.organisation = organisation;
        this.messages = messages;
    }

    AppealView of(Appeal appeal, Locale locale) {
        return new AppealView(
                appeal.id(),
                appeal.trackingNumber(),
                new Named(
                        appeal.unit(),
                        organisation
                                .find(appeal.unit())
                                .map(unit -> unit.nameIn(locale))
                                .orElse(appeal.unit())),
                appeal.round(),
                appeal.measures().stream()
                        .map(measure -> named("history.measures", measure, locale))
                        .toList(),
                named("history.ground", appeal.ground(), locale),
                appeal.text(),
                appeal.evidence(),
                named("appeal", appeal.state(), locale),
                voice(appeal.appealed()),
                voice(appeal.decided()),
                voice(appeal.confirmed()),
                reader.marks(appeal).stream().map(mark -> mark(mark, locale)).toList());
    }

    private MarkView mark(Mark mark, Locale locale) {
        return new MarkView(
                named("history.measures", mark.measure(), locale),
                mark.day(),
                mark.points(),
                mark.of(),
                mark.excluded());
    }

    private static Voice voice(Said said) {
        return said == null ? null : new Voice(said.by(), said.at(), said.note());
    }

    private Named named(String prefix, Enum<?> value, Locale locale) {
        return new Named(value.name(), messages.getMessage(prefix + "." + value, null, locale));
    }
}
