package org.whistle.access;

/** What may be done to what; a row of the {@link AccessMatrix}. */
public record Right(Resource resource, Action action) {

    @Override
    public String toString() {
        return resource + "." + action;
    }
}
