package org.whistle.seal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.whistle.request.SealedLinkRows.Link;
import org.whistle.seal.SealFinding.Fault;

/**
 * Holds the links, as they come in the order of their numbers, against the seals that were made over them. It keeps no
 * links but those of the blocks that differ.
 */
final class SealedPast {

    /** A transaction may be open so long when a day is sealed, and clocks of nodes may differ; its entries come after. */
    static final Duration ALLOWANCE = Duration.ofMinutes(15);

    /** Seals are made every day; who missed more did not want them. */
    static final Duration LONGEST_UNSEALED = Duration.ofDays(2);

    private static final byte[] NO_LINK = new byte[32];

    private final List<DaySeal> seals;
    private final LinkTree tree = new LinkTree();
    private final Differences differences;
    private final List<SealFinding> dated = new ArrayList<>();
    private final List<Link> block = new ArrayList<>();
    private final boolean[] rootIsRight;
    private final long sealedLinks;
    private final List<String> newBlocks = new ArrayList<>();
    private int next;
    private byte[] head = new byte[0];
    private Link firstUnsealed;
    private boolean overdue;

    /** @param seals in the order of their numbers, all really signed */
    SealedPast(List<DaySeal> seals) {
        this.seals = seals;
        this.differences = new Differences();
        this.rootIsRight = new boolean[seals.size()];
        this.sealedLinks = seals.stream().mapToLong(DaySeal::links).max().orElse(0);
        pass();
    }

    /** A number that is left out is taken as a link of zeros, so that all that follow keep their places. */
    void add(Link link) {
        while (tree.size() + 1 < link.number() && tree.size() < sealedLinks) {
            addOne(new Link(tree.size() + 1, NO_LINK, null, 0, null));
        }
        addOne(link);
    }

    private void addOne(Link link) {
        if (tree.isAtBlockEnd()) {
            block.clear();
        }
        tree.add(link.hash());
        block.add(link);
        head = link.hash();
        checkTime(link);
        if (tree.isAtBlockEnd() && next < seals.size()) {
            compareBlock(seals.get(next));
        }
        pass();
        if (tree.isAtBlockEnd() && LinkTree.blockOf(tree.size()) >= firstNewBlock()) {
            newBlocks.add(hex(tree.block()));
        }
    }

    /** @return the block in which the first link stands that no seal covers */
    long firstNewBlock() {
        return seals.isEmpty() ? 0 : seals.get(seals.size() - 1).links() / LinkTree.BLOCK;
    }

    /** @return the blocks from there on; the last may be a part of one */
    List<String> newBlocks() {
        List<String> blocks = new ArrayList<>(newBlocks);
        if (!tree.isAtBlockEnd() && LinkTree.blockOf(tree.size()) >= firstNewBlock()) {
            blocks.add(hex(tree.block()));
        }
        return blocks;
    }

    /** Leaves behind the seals that end here. */
    private void pass() {
        while (next < seals.size() && seals.get(next).links() == tree.size()) {
            DaySeal seal = seals.get(next);
            rootIsRight[next] = seal.root().equals(hex(tree.root()));
            if (!tree.isAtBlockEnd()) {
                compareBlock(seal);
            }
            next++;
        }
    }

    private void compareBlock(DaySeal seal) {
        String sealed = seal.block(LinkTree.blockOf(tree.size()));
        if (sealed == null) {
            return;
        }
        if (sealed.equals(hex(tree.block()))) {
            differences.same(block);
        } else {
            differences.other(block, tree.size());
        }
    }

    private void checkTime(Link link) {
        if (link.at() == null) {
            return;
        }
        DaySeal before = next > 0 ? seals.get(next - 1) : null;
        DaySeal covering = next < seals.size() ? seals.get(next) : null;
        if (before != null && link.at().isBefore(before.sealedAt().minus(ALLOWANCE))) {
            dated.add(date(Fault.BACK_DATED, link, before, covering));
        } else if (covering != null && link.at().isAfter(covering.sealedAt().plus(ALLOWANCE))) {
            dated.add(date(Fault.POST_DATED, link, before, covering));
        } else if (before != null && covering == null) {
            firstUnsealed = firstUnsealed == null ? link : firstUnsealed;
            overdue |= link.at().isAfter(firstUnsealed.at().plus(LONGEST_UNSEALED));
        }
    }

    private static SealFinding date(Fault fault, Link link, DaySeal before, DaySeal covering) {
        return SealFinding.ofEntry(
                fault,
                link.caseKey(),
                link.entry(),
                before == null ? null : before.number(),
                covering == null ? null : covering.number());
    }

    /** @return all that is wrong, when all links have come */
    List<SealFinding> findings() {
        int lastWrong = next - 1;
        while (lastWrong >= 0 && rootIsRight[lastWrong]) {
            lastWrong--;
        }
        Integer after = lastWrong < 0 ? null : (Integer) seals.get(lastWrong).number();
        Integer before = lastWrong >= 0 && lastWrong + 1 < next
                ? (Integer) seals.get(lastWrong + 1).number()
                : null;
        List<SealFinding> findings = new ArrayList<>();
        differences.findings().forEach(finding -> findings.add(finding.between(after, before)));
        if (lastWrong >= 0 && findings.isEmpty()) {
            // the seal that names their blocks is missing
            findings.add(unplaced(lastWrong).between(after, before));
        }
        if (next < seals.size()) {
            findings.add(SealFinding.ofLinks(Fault.CUT_OFF, List.of(), tree.size() + 1, sealedLinks)
                    .between(seals.get(seals.size() - 1).number(), null));
        }
        if (overdue) {
            findings.add(SealFinding.ofLinks(Fault.SEAL_OVERDUE, List.of(), firstUnsealed.number(), tree.size())
                    .between(seals.get(seals.size() - 1).number(), null));
        }
        findings.addAll(dated);
        return findings;
    }

    private SealFinding unplaced(int lastWrong) {
        int firstWrong = 0;
        while (rootIsRight[firstWrong]) {
            firstWrong++;
        }
        long from = firstWrong == 0 ? 1 : seals.get(firstWrong - 1).links() + 1;
        return SealFinding.ofLinks(
                Fault.REWRITTEN, List.of(), from, seals.get(lastWrong).links());
    }

    long links() {
        return tree.size();
    }

    String root() {
        return hex(tree.root());
    }

    String head() {
        return hex(head);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
