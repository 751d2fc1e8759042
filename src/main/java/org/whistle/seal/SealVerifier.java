package org.whistle.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.whistle.request.CaseFileVerifier;
import org.whistle.request.SealedLinkRows;
import org.whistle.seal.SealFinding.Fault;

/** Holds entries against links, links against seals, and seals against each other. */
@Component
class SealVerifier {

    private final CaseFileVerifier chains;
    private final SealedLinkRows links;
    private final KeptSeals seals;

    SealVerifier(CaseFileVerifier chains, SealedLinkRows links, KeptSeals seals) {
        this.chains = chains;
        this.links = links;
        this.seals = seals;
    }

    /** What a verification comes to. */
    record Verified(long links, List<DaySeal> seals, List<SealFinding> findings) {

        /** @return null where there is none */
        DaySeal newest() {
            return seals.isEmpty() ? null : seals.get(seals.size() - 1);
        }
    }

    /** Links against seals, and seals against each other; entries are not read again. */
    Verified verifySeals(PublicKeyFile key) {
        return against(seals.compared(key), done -> {});
    }

    /** @param progress is told how many links were looked at, from 0 for each of the two ways through them */
    Verified verifyAll(PublicKeyFile key, LongConsumer progress) {
        SealSequence sequence = seals.compared(key);
        List<SealFinding> findings = new ArrayList<>();
        Count followed = new Count(progress);
        chains.verifyAll(followed::next).forEach(found -> findings.add(of(found)));
        if (!sequence.seals().isEmpty()) {
            DaySeal last = sequence.seals().get(sequence.seals().size() - 1);
            chains.neverSealed(last.sealedAt().minus(SealedPast.ALLOWANCE)).forEach(found -> findings.add(of(found)));
        }
        Verified sealed = against(sequence, progress);
        findings.addAll(sealed.findings());
        if (sealed.links() > 0
                && sequence.seals().isEmpty()
                && sequence.findings().isEmpty()) {
            // an emptied folder beside an emptied table
            findings.add(SealFinding.ofSeal(Fault.SEAL_MISSING, 1));
        }
        return new Verified(sealed.links(), sealed.seals(), findings);
    }

    private Verified against(SealSequence sequence, LongConsumer progress) {
        SealedPast past = new SealedPast(sequence.seals());
        Count compared = new Count(progress);
        links.links(link -> {
            past.add(link);
            compared.next();
        });
        List<SealFinding> findings = new ArrayList<>(sequence.findings());
        findings.addAll(past.findings());
        return new Verified(compared.count, sequence.seals(), findings);
    }

    private static SealFinding of(CaseFileVerifier.Finding found) {
        return SealFinding.ofEntry(Fault.valueOf(found.fault().name()), found.caseKey(), found.eventId(), null, null);
    }

    private static final class Count {

        private final LongConsumer told;
        private long count;

        Count(LongConsumer told) {
            this.told = told;
        }

        void next() {
            told.accept(++count);
        }
    }
}
