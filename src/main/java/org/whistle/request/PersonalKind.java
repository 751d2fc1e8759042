package org.whistle.request;

import java.util.Collection;
import java.util.stream.Collectors;

/** What of a case is about people, by what becomes of it when it is erased. */
public enum PersonalKind {
    /** Name, telephone number and mail address of who filed the request. */
    CONTACT,
    /** Words and place of the request, and whatever anybody wrote in free words about it. */
    TEXT,
    /** The bytes of the pictures; that there was one, and its fingerprint, stay. */
    PICTURES;

    /** As the case file names several, in the order in which they are declared. */
    public static String codes(Collection<PersonalKind> kinds) {
        return kinds.stream().sorted().map(PersonalKind::name).collect(Collectors.joining(","));
    }
}
