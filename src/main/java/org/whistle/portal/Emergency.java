package org.whistle.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Danger;
import org.whistle.catalogue.DangerWords;

/**
 * Whom to call before anything else. Who writes of danger is shown the numbers at the button; who then ticks that it is
 * none files as ever, until another danger is written of.
 */
@Component
class Emergency {

    private final DangerWords words;
    private final String gas;

    /** @param gas the number of the local gas company; empty where there is none to call */
    Emergency(DangerWords words, @Value("${whistle.emergency.gas}") String gas) {
        this.words = words;
        this.gas = gas.strip();
    }

    /** @param who names the message of who answers */
    record Call(String number, String who) {}

    /** @return the dangers that are written of, whatever was said of them */
    Set<Danger> dangersIn(FilingForm form) {
        return form.description() == null ? Set.of() : words.in(form.description());
    }

    /** @return the one to call first comes first; empty where there is no danger, or somebody said so of each */
    List<Call> callsFor(FilingForm form) {
        List<Call> calls = new ArrayList<>();
        dangersIn(form).stream()
                .filter(danger -> !form.denies(danger))
                .flatMap(this::first)
                .forEach(calls::add);
        if (!calls.isEmpty()) {
            Stream.of(Public.values()).map(Public::call).forEach(calls::add);
        }
        return calls.stream().distinct().toList();
    }

    private Stream<Call> first(Danger danger) {
        return switch (danger) {
            case FIRE, ELECTRICITY, COLLAPSE -> Stream.of(Public.FIRE.call());
            case PERSON -> Stream.of(Public.AMBULANCE.call());
            case VIOLENCE -> Stream.of(Public.POLICE.call());
            case GAS ->
                gas.isEmpty() ? Stream.of(Public.FIRE.call()) : Stream.of(Public.FIRE.call(), new Call(gas, "gas"));
        };
    }

    /** The numbers of the whole country. */
    private enum Public {
        POLICE("110"),
        FIRE("119"),
        AMBULANCE("120");

        private final String number;

        Public(String number) {
            this.number = number;
        }

        private Call call() {
            return new Call(number, name().toLowerCase(Locale.ROOT));
        }
    }
}
