package org.whistle.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which groups of the provider are which of ours: {@code their group=role-grid-worker, their group=grid-330105001052}. */
record GroupMapping(List<Pair> pairs) {

    private static final String ROLE = "role-";
    private static final Pattern PAIR = Pattern.compile("(?<theirs>[^=]+)=(?<ours>[a-zA-Z0-9-]+)");
    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toUnmodifiableSet());

    record Pair(String theirs, String ours) {}

    /** @throws IllegalArgumentException where it cannot be read, or names a role that there is not */
    static GroupMapping of(String written) {
        return new GroupMapping(Arrays.stream(written.split(","))
                .map(String::strip)
                .filter(pair -> !pair.isEmpty())
                .map(GroupMapping::pair)
                .toList());
    }

    private static Pair pair(String written) {
        Matcher pair = PAIR.matcher(written);
        if (!pair.matches() || pair.group("ours").startsWith(ROLE) && !ROLES.contains(pair.group("ours"))) {
            throw new IllegalArgumentException(
                    "WHISTLE_OIDC_GROUPS: '%s' is not 'their group=role or unit group'; roles are %s"
                            .formatted(written, ROLES));
        }
        return new Pair(pair.group("theirs").strip(), pair.group("ours"));
    }

    /** @return all of our groups that the provider decides */
    Set<String> managed() {
        return pairs.stream().map(Pair::ours).collect(Collectors.toUnmodifiableSet());
    }

    /** @return our groups of somebody who is in these of theirs */
    Set<String> of(Collection<String> theirs) {
        return pairs.stream()
                .filter(pair -> theirs.contains(pair.theirs()))
                .map(Pair::ours)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @return whether somebody with the groups has anything to do here */
    static boolean hasRole(Set<String> ours) {
        return ours.stream().anyMatch(ROLES::contains);
    }

    /** @return what a token says of groups: a list, or one name */
    static Collection<String> names(Map<String, Object> claims, String claim) {
        Object said = claims.get(claim);
        if (said instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return said == null ? List.of() : List.of(String.valueOf(said));
    }
}
