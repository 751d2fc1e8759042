package org.whistle.workflow.tasklist;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.request.CaseEntry;
import org.whistle.request.Passage;
import org.whistle.request.RequestFacts;
import org.whistle.request.StaffReader;
import org.whistle.request.StaffView;
import org.whistle.request.Status;
import org.whistle.supervision.SupervisedCases;
import org.whistle.workflow.tasklist.CaseTab.NeighboursPart;
import org.whistle.workflow.tasklist.CaseTab.StagePart;

/** Puts together all that the tab 案卷 shows, so that one call brings it. */
@Component
class CaseTabDesk {

    private static final NeighboursPart NOBODY = new NeighboursPart(List.of(), List.of());

    private final CaseDesk desk;
    private final StaffReader requests;
    private final RelationsDesk relations;
    private final QuestionDesk questions;
    private final PublicationDesk publication;
    private final PlaceDesk places;
    private final DecisionDesk decisions;
    private final FlagDesk flags;
    private final PartyDesk parties;
    private final TaskDoor door;
    private final DeskWords words;
    private final SupervisedCases supervised;
    private final InstantSource now;

    CaseTabDesk(
            CaseDesk desk,
            StaffReader requests,
            RelationsDesk relations,
            QuestionDesk questions,
            PublicationDesk publication,
            PlaceDesk places,
            DecisionDesk decisions,
            FlagDesk flags,
            PartyDesk parties,
            TaskDoor door,
            DeskWords words,
            SupervisedCases supervised,
            InstantSource now) {
        this.desk = desk;
        this.requests = requests;
        this.relations = relations;
        this.questions = questions;
        this.publication = publication;
        this.places = places;
        this.decisions = decisions;
        this.flags = flags;
        this.parties = parties;
        this.door = door;
        this.words = words;
        this.supervised = supervised;
        this.now = now;
    }

    @Transactional(readOnly = true)
    CaseTab open(String number, String taskId, Authentication caller, Locale locale) {
        Reader reader = door.isAsked(taskId, caller) ? Reader.ASKED : Reader.ONLOOKER;
        boolean readsCases = TaskDoor.readsCases(caller);
        StaffView view = requests.view(number);
        RequestFacts facts = view.facts();
        List<CaseEntry> entries = desk.entries(number);
        CaseDocument file = desk.open(view, entries, taskId, reader, locale);
        return new CaseTab(
                readsCases ? file : file.factsOnly(),
                now.instant(),
                facts.status() == Status.OPEN
                        && !supervised.among(List.of(number)).isEmpty(),
                words.unit(facts.community(), locale),
                readsCases ? places.line(facts, view.building(), locale) : null,
                readsCases ? places.map(view) : null,
                requests.stages(facts, entries).stream()
                        .map(passage -> stage(passage, facts, locale))
                        .toList(),
                relations.ofTask(number, taskId, caller, locale),
                readsCases ? questions.of(number, door.askingUnit(taskId, caller), locale) : null,
                readsCases ? publication.of(number, caller, locale) : null,
                readsCases ? places.neighbours(view, caller, locale) : NOBODY,
                decisions.of(number, locale),
                flags.of(facts, locale),
                readsCases ? parties.of(facts, caller, locale) : List.of());
    }

    private StagePart stage(Passage passage, RequestFacts facts, Locale locale) {
        return new StagePart(
                passage.stage().name(),
                words.of("stage", passage.stage(), locale),
                passage.beganAt(),
                passage.endedAt(),
                facts.status() == Status.OPEN && passage.stage() == facts.stage());
    }
}
