package org.whistle.retention;

import java.util.Set;
import org.whistle.request.PersonalKind;

/**
 * What became of a case that was to be erased.
 *
 * @param kinds what went; empty where nothing did, as somebody else was faster
 * @param kept why it is kept after all: a hold, an appeal or a new beginning came between; else null
 * @param wordsInChain whether old entries of its case file keep words, which nobody is shown any more
 */
record Erased(Set<PersonalKind> kinds, Kept kept, boolean wordsInChain) {

    static Erased keptBy(Kept reason) {
        return new Erased(Set.of(), reason, false);
    }
}
