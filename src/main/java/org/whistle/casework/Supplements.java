package org.whistle.casework;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Channel;
import org.whistle.request.RequestProgress;

/** What residents add to their request later (补充情况). The words stand beside the case file, and go with them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Supplements {

    /** The longest that is taken, in characters. */
    public static final int LONGEST = 10_000;

    private final RequestProgress requests;
    private final CaseFile caseFile;
    private final ApplicationEventPublisher events;

    Supplements(RequestProgress requests, CaseFile caseFile, ApplicationEventPublisher events) {
        this.requests = requests;
        this.caseFile = caseFile;
        this.events = events;
    }

    /**
     * Adds what whoever filed a request writes of it. The caller has made sure that it is them.
     *
     * @throws Refusal when the words are missing or too long, the request has ended, or another one goes on for it
     */
    public void add(String trackingNumber, Channel channel, String words) {
        add(trackingNumber, channel.name(), words);
    }

    /**
     * The same, when it came as a text message or a chat.
     *
     * @throws Refusal as for {@link #add}
     */
    public void addByText(String trackingNumber, String words) {
        add(trackingNumber, "TEXT", words);
    }

    private void add(String trackingNumber, String channel, String words) {
        String added = Require.text("words", words, LONGEST);
        requests.lockOpen(trackingNumber);
        caseFile.appendForResident(trackingNumber, CaseEventKind.SUPPLEMENTED, detail(channel, added));
        events.publishEvent(new ResidentSupplemented(trackingNumber));
    }

    /**
     * Adds what somebody of the staff found to belong to a request, also to one that has ended: it lies in its file then.
     * Whoever filed it does not read it: others may have written it.
     *
     * @throws Refusal when the words are missing or too long, there is no such request, or another one goes on for it
     */
    public void addFound(String trackingNumber, Channel channel, String words) {
        String added = Require.text("words", words, LONGEST);
        requests.lockUnmerged(trackingNumber);
        caseFile.append(trackingNumber, CaseEventKind.LETTER_ATTACHED, detail(channel.name(), added));
        events.publishEvent(new ResidentSupplemented(trackingNumber));
    }

    private static Map<String, Object> detail(String channel, String words) {
        return Map.of("channel", channel, "words", words);
    }
}
