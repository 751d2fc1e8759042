package org.whistle.request;

import java.util.List;

/**
 * How a request belongs to others.
 *
 * @param mergedInto the number of the one that goes on, or closed, for it; or null
 * @param followers the numbers that were merged into it, also by way of another, in the order of their filing
 * @param splitFrom the number of the request it is a part of, or null
 * @param parts what it was split into; empty where it was not
 */
public record Relations(String mergedInto, List<String> followers, String splitFrom, List<RequestPart> parts) {

    /** How many people, or call takers in their name, reported the matter: each request counts once. */
    public int reporters() {
        return 1 + followers.size();
    }
}
