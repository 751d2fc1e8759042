package org.whistle.place;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.whistle.access.Role;
import org.whistle.access.StaffAccounts;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.problem.Refusal;

/** Takes in what buildings, lanes and border a community has; a new list takes the place of the old one as a whole. */
@Component
@Transactional
public class PlaceLists {

    private final PlaceRows rows;
    private final Places places;
    private final Organisation organisation;
    private final StaffAccounts accounts;

    PlaceLists(PlaceRows rows, Places places, Organisation organisation, StaffAccounts accounts) {
        this.rows = rows;
        this.places = places;
        this.organisation = organisation;
        this.accounts = accounts;
    }

    /** How much of each there is now. */
    public record Taken(String community, int buildings, int shapes) {}

    /**
     * @param account whoever wants it: an administrator, or an officer of this very community
     * @throws Refusal when the account may not, there is no such community, or a line of the file cannot be taken
     */
    public Taken replace(String account, String community, byte[] csv) {
        String code = organisation
                .find(community)
                .filter(unit -> unit.kind() == Unit.Kind.COMMUNITY)
                .map(Unit::code)
                .orElseThrow(() -> Refusal.notFound("no-such-community", community));
        Set<String> groups = accounts.groupsOf(account);
        boolean isOwn = groups.contains(Role.COMMUNITY_OFFICER.group())
                && accounts.unitsOf(account).contains(code);
        if (!isOwn && !groups.contains(Role.ADMINISTRATOR.group())) {
            throw Refusal.forbidden("places-of-others");
        }
        return replace(code, csv);
    }

    /** @throws Refusal when a line of the file cannot be taken */
    public Taken replace(String community, byte[] csv) {
        PlaceFile file = PlaceFile.read(community, csv);
        rows.remove(community);
        file.buildings().forEach(rows::insert);
        file.shapes().forEach(rows::insert);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                places.drawAnew();
            }
        });
        return new Taken(community, file.buildings().size(), file.shapes().size());
    }
}
