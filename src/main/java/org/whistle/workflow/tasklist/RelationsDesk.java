package org.whistle.workflow.tasklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;
import org.whistle.problem.Refusal;
import org.whistle.request.Merges;
import org.whistle.request.Relations;
import org.whistle.request.RequestFacts;
import org.whistle.request.RequestPart;
import org.whistle.request.RequestProgress;
import org.whistle.request.Stage;
import org.whistle.request.Status;
import org.whistle.workflow.ResidentRequestProcess;
import org.whistle.workflow.tasklist.RelationsPart.PartOfSplit;

/** Shows how a case belongs to others, and knows who may change it. */
@Component
class RelationsDesk {

    /** Who merges and undoes merges, from any task that asks them. */
    private static final Set<Role> MERGING = Set.of(Role.COMMUNITY_OFFICER, Role.STREET_COORDINATOR);
    /** Who splits, and by which task: before anybody else has begun to work. */
    private static final Map<String, Role> SPLITTING = Map.of(
            ResidentRequestProcess.ELEMENT_SCREENING, Role.COMMUNITY_OFFICER,
            ResidentRequestProcess.ELEMENT_DISPATCH, Role.STREET_COORDINATOR);

    private final Merges merges;
    private final RequestProgress requests;
    private final TaskDoor door;
    private final DeskWords words;

    RelationsDesk(Merges merges, RequestProgress requests, TaskDoor door, DeskWords words) {
        this.merges = merges;
        this.requests = requests;
        this.door = door;
        this.words = words;
    }

    RelationsPart of(String trackingNumber, String taskId, Authentication caller, Locale locale) {
        Relations relations = merges.of(trackingNumber);
        return new RelationsPart(
                relations.mergedInto(),
                relations.reporters(),
                relations.followers(),
                relations.splitFrom(),
                relations.parts().stream().map(part -> part(part, locale)).toList(),
                door.isAsked(taskId, caller)
                        ? deeds(requests.facts(trackingNumber), relations, taskId, caller)
                        : List.of());
    }

    private PartOfSplit part(RequestPart part, Locale locale) {
        return new PartOfSplit(
                part.trackingNumber(),
                part.status().name(),
                words.of("status", part.status(), locale),
                words.of("stage", part.stage(), locale),
                words.item(part.item(), locale));
    }

    private List<RelationDeed> deeds(RequestFacts facts, Relations relations, String taskId, Authentication caller) {
        List<RelationDeed> deeds = new ArrayList<>();
        if (facts.status() != Status.OPEN || !merges(caller)) {
            return deeds;
        }
        boolean whole = relations.parts().isEmpty();
        if (whole && facts.stage() != Stage.EVALUATION) {
            deeds.add(RelationDeed.MERGE);
        }
        if (!relations.followers().isEmpty()) {
            deeds.add(RelationDeed.UNMERGE);
        }
        if (whole && relations.splitFrom() == null && splits(taskId, caller)) {
            deeds.add(RelationDeed.SPLIT);
        }
        return deeds;
    }

    /** @throws Refusal when the caller is neither a community officer nor a street coordinator */
    void requireMerging(Authentication caller) {
        if (!merges(caller)) {
            throw Refusal.forbidden("not-for-merging");
        }
    }

    /** @throws Refusal when the task is not one at which the caller splits */
    void requireSplitting(String taskId, Authentication caller) {
        if (!splits(taskId, caller)) {
            throw Refusal.forbidden("not-for-splitting");
        }
    }

    private static boolean merges(Authentication caller) {
        return MERGING.stream().map(Role::group).anyMatch(groups(caller)::contains);
    }

    private boolean splits(String taskId, Authentication caller) {
        Role splitting = SPLITTING.get(door.keyOf(taskId));
        return splitting != null && groups(caller).contains(splitting.group());
    }

    private static Set<String> groups(Authentication caller) {
        return caller.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
    }
}
