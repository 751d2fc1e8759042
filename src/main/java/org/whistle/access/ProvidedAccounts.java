package org.whistle.access;

import java.util.Set;

/** Accounts that another system vouches for: they have no password here, and their groups follow that system's. */
public interface ProvidedAccounts {

    /**
     * Somebody as the provider knows them.
     *
     * @param account the name of the account here
     * @param subject what the provider calls the person for ever, with the provider's own name before it
     */
    record Person(String account, String subject, String family, String given) {}

    /** Whether an account of ours with the same name may become the provider's. */
    enum TakingOver {
        REFUSED,
        ALLOWED
    }

    /**
     * Makes the account, or brings its groups into line. Without any role among them its sessions and access tokens end.
     *
     * @param groups what the person is in now
     * @param managed the groups that the provider decides; all others stay as they are
     * @return false, and nothing has changed, where the name belongs to somebody else
     * @throws org.whistle.problem.Refusal where it would leave nobody who is an administrator
     */
    boolean bringIntoLine(Person person, Set<String> groups, Set<String> managed, TakingOver takingOver);

    /** @return whether the account is some person's of a provider, and so has no proof here */
    boolean isProvided(String account);

    /** @return whether the account is there and belongs to this person of the provider */
    boolean isOf(String account, String subject);
}
