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
import org.whistle.problem.Overtaken;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.request.Merges;
import org.whistle.request.Relations;
import org.whistle.request.RequestFacts;
import org.whistle.request.RequestPart;
import org.whistle.request.RequestProgress;
import org.whistle.request.SameMatter;
import org.whistle.request.StaffReader;
import org.whistle.request.Stage;
import org.whistle.request.Status;
import org.whistle.workflow.ResidentRequestProcess;
import org.whistle.workflow.tasklist.RelationsPart.Follower;
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

    private static final int LONGEST_NUMBER = 40;

    private final Merges merges;
    private final RequestProgress requests;
    private final StaffReader reader;
    private final TaskDoor door;
    private final DeskWords words;

    RelationsDesk(Merges merges, RequestProgress requests, StaffReader reader, TaskDoor door, DeskWords words) {
        this.merges = merges;
        this.requests = requests;
        this.reader = reader;
        this.door = door;
        this.words = words;
    }

    /** @param into the number of the case that goes on */
    record Merge(String into) {}

    /** @param follower the number of the case that is let go */
    record Unmerge(String follower) {}

    RelationsPart ofTask(String trackingNumber, String taskId, Authentication caller, Locale locale) {
        Relations relations = merges.of(trackingNumber);
        return door.isAsked(taskId, caller)
                ? part(
                        relations,
                        Reader.ASKED,
                        deeds(requests.facts(trackingNumber), relations, taskId, caller),
                        locale)
                : part(relations, Reader.ONLOOKER, List.of(), locale);
    }

    /** For those who may merge it without a task. */
    RelationsPart ofNumber(RequestFacts facts, Locale locale) {
        Relations relations = merges.of(facts.trackingNumber());
        return part(relations, Reader.ASKED, mergingDeeds(facts, relations), locale);
    }

    void merge(String trackingNumber, Merge merge) {
        String into = Require.text("into", merge.into(), LONGEST_NUMBER);
        Overtaken.retry(() -> merges.merge(trackingNumber, "into", into));
    }

    void letGo(String trackingNumber, Unmerge unmerge) {
        String follower = Require.text("follower", unmerge.follower(), LONGEST_NUMBER);
        Overtaken.retry(() -> merges.undo(trackingNumber, "follower", follower));
    }

    private RelationsPart part(Relations relations, Reader as, List<RelationDeed> deeds, Locale locale) {
        List<SameMatter> said = relations.followers().isEmpty() ? List.of() : reader.said(relations.followers());
        return new RelationsPart(
                relations.mergedInto(),
                relations.reporters(),
                said.stream().map(one -> follower(one, as, locale)).toList(),
                relations.splitFrom(),
                relations.parts().stream().map(part -> part(part, locale)).toList(),
                deeds);
    }

    /** What others said about it concerns whoever works on it. */
    private Follower follower(SameMatter said, Reader as, Locale locale) {
        boolean asked = as == Reader.ASKED;
        return new Follower(
                said.trackingNumber(),
                said.status().name(),
                words.of("status", said.status(), locale),
                words.item(said.item(), locale),
                asked ? said.description() : null,
                asked ? said.address() : null);
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
        if (!merges(caller)) {
            return List.of();
        }
        List<RelationDeed> deeds = mergingDeeds(facts, relations);
        boolean whole = relations.parts().isEmpty() && relations.splitFrom() == null;
        if (facts.status() == Status.OPEN && whole && splits(taskId, caller)) {
            deeds.add(RelationDeed.SPLIT);
        }
        return deeds;
    }

    private static List<RelationDeed> mergingDeeds(RequestFacts facts, Relations relations) {
        List<RelationDeed> deeds = new ArrayList<>();
        if (facts.status() != Status.OPEN) {
            return deeds;
        }
        if (relations.parts().isEmpty() && facts.stage() != Stage.EVALUATION) {
            deeds.add(RelationDeed.MERGE);
        }
        if (!relations.followers().isEmpty()) {
            deeds.add(RelationDeed.UNMERGE);
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
